package org.monarca.exchange.identity.decisions;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Transcribed;

/**
 * What the courses of children count, by the records that are theirs. Each record sends three: two
 * that many send, and one that it alone sends.
 */
final class CreditsOfMany {

  private static final String[] SHARED = {"Algebra I", "ALG 1", "Biology", "English I"};

  private CreditsOfMany() {}

  /** Credits of each child, in words, by its records. */
  static Map<String, String> of(Collection<? extends Set<String>> children) {
    var credits = new TreeMap<String, String>();
    children.forEach(records -> credits.put(records.toString(), inWords(records)));
    return credits;
  }

  private static String inWords(Set<String> records) {
    var said = new Transcribed();
    for (var record : records) {
      int number = Math.floorMod(record.hashCode(), SHARED.length);
      var state = record.substring(0, 2);
      said.earned(state, SHARED[number], 2024, "1.00", "Mathematics")
          .earned(state, SHARED[(number + 1) % SHARED.length], 2025, "1.00", "Mathematics")
          .earned(state, "Own of " + record, 2025, "0.50", "Arts");
    }
    var ledger = said.ledger();
    return ledger.counted() + " " + ledger.of(Status.DUPLICATE).size() + " twice";
  }
}
