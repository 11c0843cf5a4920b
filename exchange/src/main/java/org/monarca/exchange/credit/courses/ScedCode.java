package org.monarca.exchange.credit.courses;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code as a State sends it: the course, and behind it what SCED calls further elements. Eight
 * digits in a row are no such code, but a State's own ({@code 03100500} of Texas). Whether there is
 * such a course, {@link Sced} knows.
 *
 * @param course five digits
 * @param level of rigor: B basic, G general, E enriched, H honors, X none said
 * @param credit the credit that can be had, {@code 1.00}
 * @param sequence which part of how many: {@code 12} is the first of two
 */
public record ScedCode(
    String course, @Nullable String level, @Nullable String credit, @Nullable String sequence) {

  private static final int COURSE = 5;
  private static final Pattern FORM =
      Pattern.compile("(\\d{5})(?:(?=[A-Za-z]|\\d\\.)([A-Za-z])?([0-9.]{4})?([1-9]{2})?.*)?");

  /** Absent of what has no course in front. */
  public static Optional<ScedCode> of(@Nullable String sent) {
    if (sent == null) {
      return Optional.empty();
    }
    var parts = FORM.matcher(sent.strip());
    return parts.matches()
        ? Optional.of(
            new ScedCode(
                parts.group(1).substring(0, COURSE),
                parts.group(2),
                parts.group(3),
                parts.group(4)))
        : Optional.empty();
  }
}
