package org.monarca.exchange.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.entry.EntryLine;
import org.monarca.exchange.platform.Confirmation;

/**
 * What came of saying what a State asks for school entry.
 *
 * @param faults all for which it was not kept; none where it was
 */
public record EntryEdited(List<Fault> faults) {

  static final EntryEdited DONE = new EntryEdited(List.of());

  public EntryEdited {
    faults = List.copyOf(faults);
  }

  static EntryEdited of(What what) {
    return new EntryEdited(List.of(Fault.of(what)));
  }

  public boolean isDone() {
    return faults.isEmpty();
  }

  /** Whether there is no such thing, or it is another State's. */
  public boolean isUnknown() {
    return faults.stream().anyMatch(fault -> fault.what() == What.UNKNOWN);
  }

  /** What is wrong with the text that was named and the day on which it was read. */
  static List<Fault> ofText(String source, @Nullable LocalDate read, Instant now) {
    var faults = new ArrayList<Fault>();
    if (!Confirmation.isSource(source)) {
      faults.add(Fault.of(What.SOURCE));
    }
    if (read == null || !Confirmation.hasCome(read, now)) {
      faults.add(Fault.of(What.READ));
    }
    return faults;
  }

  /**
   * Something that is wrong.
   *
   * @param line from 1, as it was typed; 0 where it is about no line
   * @param value as it was typed; blank where it is about none
   */
  public record Fault(What what, int line, String value) {

    static Fault of(What what) {
      return new Fault(what, 0, "");
    }
  }

  /** What can be wrong. */
  public enum What {
    /** Nothing is asked from such a grade on, or it is another State's. */
    UNKNOWN,

    /** Somebody said something of the grade since its writer read it, or the day changed it. */
    CHANGED,
    GRADE,

    /** No line, or too many. */
    LINES,
    PARTS,
    VACCINE,
    DOSES,
    TOO_LONG,
    NO_RULE,
    NO_WORDS,
    RULE,
    RULE_DOSES,
    EXEMPTIONS,

    /** Two lines are of one vaccine. */
    TWICE,
    SOURCE,

    /** No day on which it was read, or one to come. */
    READ,

    /** No day from which it holds. */
    IN_FORCE;

    static What of(EntryLine.Fault fault) {
      return valueOf(fault.name());
    }
  }
}
