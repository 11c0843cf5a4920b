package org.monarca.exchange.credit;

import java.util.Set;
import org.monarca.exchange.credit.courses.KnownCourse.Basis;
import org.monarca.exchange.credit.ledger.Line;

/**
 * Where what is said of a course rests on a rule of the exchange that nobody has read in an official
 * text: which marks pass and what hours are worth ({@code marks.csv}, {@code rules.csv}), which words
 * say that it was taken abroad, which titles mean one course. Such rules count no credit: that is
 * what a State granted.
 */
public final class ExampleRules {

  private static final Set<Basis> SAID = Set.of(Basis.SENT, Basis.CONFIRMED);

  private ExampleRules() {}

  /** Whether where the course stands follows from one. */
  public static boolean speakIn(Line line) {
    return switch (line.status()) {
      case EARNED -> false;
      case DUPLICATE -> !SAID.contains(line.row().course().basis());
      default -> true;
    };
  }

  /** Whether one of these does. */
  public static boolean speakIn(Iterable<Line> lines) {
    for (var line : lines) {
      if (speakIn(line)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject is a reading of the State's own word for it. */
  public static boolean nameSubject(Line line) {
    return !SAID.contains(line.row().course().basis());
  }
}
