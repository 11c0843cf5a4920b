package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.SubmissionBody.UnusualFigure;
import org.monarca.exchange.intake.unusual.Asked;
import org.monarca.exchange.intake.unusual.Comparison;
import org.monarca.exchange.intake.unusual.UnusualWords;

/**
 * A submission beside what its State told before.
 *
 * @param compared with how many earlier ones; null where it was compared with none because it is
 *     not read, was refused as a whole, or only mends another
 * @param enough whether these say what is usual
 */
record ComparisonBody(@Nullable Integer compared, boolean enough, List<Figure> figures) {

  private static final ComparisonBody NOT_COMPARED = new ComparisonBody(null, false, List.of());

  /**
   * A number that is unusual.
   *
   * @param said what a data administrator said of it; null while nobody has
   */
  record Figure(@JsonUnwrapped UnusualFigure figure, @Nullable Said said) {

    private static Figure of(Asked asked, UnusualWords words) {
      var answer = asked.answer();
      return new Figure(
          UnusualFigure.of(asked.unusual(), words),
          answer == null ? null : new Said(answer.at(), answer.note()));
    }
  }

  /** That it is so, and why. */
  record Said(Instant at, String note) {}

  static ComparisonBody of(Optional<Comparison> comparison, Locale language) {
    var words = new UnusualWords(language);
    return comparison
        .map(known ->
            new ComparisonBody(
                known.compared(),
                known.enough(),
                known.asked().stream().map(asked -> Figure.of(asked, words)).toList()))
        .orElse(NOT_COMPARED);
  }
}
