package org.monarca.exchange.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.EntryEdited.Fault;
import org.monarca.exchange.health.EntryEdited.What;
import org.monarca.exchange.health.entry.AskedDoses;
import org.monarca.exchange.health.entry.EntryLine;

/**
 * What a State asks from a grade on, as it is written.
 *
 * @param from the grade; absent where none was chosen
 * @param lines as they were typed, blank ones too
 * @param nothing whether it is said that nothing is asked, and no line stands there
 */
public record EntryDraft(
    String state,
    @Nullable Integer from,
    List<String> lines,
    boolean nothing,
    String source,
    @Nullable LocalDate read,
    @Nullable LocalDate inForce) {

  private static final int MOST_LINES = 30;

  public EntryDraft {
    lines = List.copyOf(lines);
  }

  /** All that is wrong with it. */
  List<Fault> faults(Instant now) {
    var faults = new ArrayList<Fault>();
    if (from == null) {
      faults.add(Fault.of(What.GRADE));
    }
    faults.addAll(ofLines());
    faults.addAll(EntryEdited.ofText(source, read, now));
    if (inForce == null) {
      faults.add(Fault.of(What.IN_FORCE));
    }
    return faults;
  }

  private List<Fault> ofLines() {
    long written = lines.stream().filter(line -> !line.isBlank()).count();
    if (nothing && written == 0) {
      return List.of();
    }
    if (written == 0 || written > MOST_LINES) {
      return List.of(Fault.of(What.LINES));
    }
    var faults = new ArrayList<Fault>();
    var vaccines = new HashSet<String>();
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).isBlank()) {
        switch (EntryLine.read(lines.get(at))) {
          case EntryLine.Faulty(var fault, var value) ->
              faults.add(new Fault(What.of(fault), at + 1, value));
          case EntryLine.Said(var asked) -> {
            if (!vaccines.add(asked.vaccine().name().toLowerCase(Locale.ROOT))) {
              faults.add(new Fault(What.TWICE, at + 1, asked.vaccine().name()));
            }
          }
        }
      }
    }
    return faults;
  }

  /** What its lines ask; those that are none are left out. */
  List<AskedDoses> asked() {
    return lines.stream()
        .map(EntryLine::read)
        .flatMap(
            line -> line instanceof EntryLine.Said(var asked) ? Stream.of(asked) : Stream.empty())
        .toList();
  }
}
