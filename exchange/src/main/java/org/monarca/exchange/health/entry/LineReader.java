package org.monarca.exchange.health.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.monarca.exchange.health.entry.EntryLine.Fault;
import org.monarca.exchange.health.entry.EntryLine.Faulty;
import org.monarca.exchange.health.entry.EntryLine.Said;

/** Reads a line; the first fault is the answer. */
final class LineReader {

  private static final int LEAST = 2;
  private static final int MOST = 5;

  /** "M, R/P (not P for MMR)". */
  private static final Pattern EXEMPTIONS =
      Pattern.compile(
          "(?<known>[MRP](?:/[MRP])*(?:[, ] ?[MRP](?:/[MRP])*)*)(?<but> \\([^()]{1,60}\\))?");

  private final String typed;
  private final List<String> parts;

  LineReader(String typed) {
    this.typed = typed.strip();
    this.parts = Arrays.stream(typed.split("\\|", -1)).map(String::strip).toList();
  }

  EntryLine line() {
    if (parts.size() < LEAST || parts.size() > MOST) {
      return new Faulty(Fault.PARTS, typed);
    }
    var vaccine = AskedVaccine.of(part(0));
    if (vaccine.isEmpty()) {
      return new Faulty(Fault.VACCINE, part(0));
    }
    if (!part(1).matches("[1-9]")) {
      return new Faulty(Fault.DOSES, part(1));
    }
    return rest(vaccine.get(), Integer.parseInt(part(1)));
  }

  private EntryLine rest(AskedVaccine vaccine, int doses) {
    var condition = part(2);
    var rule = isPlain() ? "" : part(3);
    var fault = condition.length() > EntryLine.LONGEST ? Optional.of(Fault.TOO_LONG) : said();
    if (fault.isPresent()) {
      return new Faulty(fault.get(), condition.isEmpty() ? rule : condition);
    }
    var part = EntryCondition.fault(rule);
    if (part.isPresent()) {
      return new Faulty(Fault.RULE, part.get());
    }
    var computed = EntryCondition.parse(rule);
    if (!computed.isFor(doses)) {
      return new Faulty(Fault.RULE_DOSES, rule);
    }
    return exemptions()
        .<EntryLine>map(
            known -> new Said(new AskedDoses(vaccine, doses, condition, computed, known)))
        .orElseGet(() -> new Faulty(Fault.EXEMPTIONS, part(4)));
  }

  /** Words and rule stand beside each other, so that a reader knows what is computed. */
  private Optional<Fault> said() {
    if (isPlain() || part(2).isEmpty() == part(3).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(part(3).isEmpty() ? Fault.NO_RULE : Fault.NO_WORDS);
  }

  private boolean isPlain() {
    return part(3).equalsIgnoreCase(EntryLine.PLAIN);
  }

  /** As tables have them, {@code M|R/P}; absent where what was typed is none. */
  private Optional<String> exemptions() {
    var found = EXEMPTIONS.matcher(part(4));
    if (part(4).isEmpty()) {
      return Optional.of("");
    }
    if (!found.matches()) {
      return Optional.empty();
    }
    var known = Arrays.stream(found.group("known").split("[, ]+")).collect(Collectors.joining("|"));
    var but = found.group("but");
    return Optional.of(but == null ? known : known + but);
  }

  private String part(int at) {
    return at < parts.size() ? parts.get(at) : "";
  }
}
