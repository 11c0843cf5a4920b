package org.monarca.exchange.identity.decisions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.monarca.exchange.health.history.Vaccinated;

/**
 * Which doses children have and what is due by them, by the records that are theirs. Each record
 * tells four, of which others tell some too, some of them with another day.
 */
final class DosesOfMany {

  private static final List<String> SHARED = List.of("03", "21", "20", "110");

  private DosesOfMany() {}

  /** The doses of each child, in words, by its records. */
  static Map<String, String> of(Collection<? extends Set<String>> children) {
    var doses = new TreeMap<String, String>();
    children.forEach(records -> doses.put(records.toString(), inWords(records)));
    return doses;
  }

  private static String inWords(Set<String> records) {
    var child = Vaccinated.born("2014-03-14");
    for (var record : records) {
      int number = Math.floorMod(record.hashCode(), SHARED.size());
      var state = record.substring(0, 2);
      child
          .given(state, SHARED.get(number), "2016-05-1" + number)
          .copied(state, SHARED.get((number + 1) % SHARED.size()), "2016-05-01")
          .given(state, "141", "2020-10-01", "lot_number", record)
          .given(state, "83", "20" + (18 + number) + "-02-02");
    }
    var history = child.on("2026-11-23");
    return history.doses().size() + " doses, due " + history.due();
  }
}
