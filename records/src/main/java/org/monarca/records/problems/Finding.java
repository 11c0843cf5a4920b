package org.monarca.records.problems;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;

/**
 * One problem at one place.
 *
 * @param file entry name, or the name of the form; empty when the problem is of the submission as a
 *     whole
 * @param line physical line on which the row begins, the heading being 1; 0 when there is none
 * @param column only forms that know columns (XML) have one, from 1
 * @param stateStudentId the child, when it belongs to one
 * @param record the kind of row, when it is about a row
 * @param element the key of the element, when it is about one
 * @param value what was seen, shortened to {@value #LONGEST_VALUE} characters; never the digits of
 *     what looks like a social security number
 * @param details what else the message needs, in the order of its template; words are among them
 *     only as keys of {@link Expected}
 */
public record Finding(
    String file,
    long line,
    @Nullable Long column,
    @Nullable String stateStudentId,
    @Nullable RecordKind record,
    @Nullable String element,
    @Nullable String value,
    Problem problem,
    List<String> details) {

  /** Enough to recognize a value by, in UTF-16 units. */
  public static final int LONGEST_VALUE = 100;

  public Finding {
    details = details.stream().map(Finding::shortened).toList();
    value = value == null ? null : shortened(value);
    stateStudentId = stateStudentId == null ? null : shortened(stateStudentId);
  }

  /** About the submission as a whole. */
  public static Finding ofSubmission(Problem problem, String... details) {
    return new Finding("", 0, null, null, null, null, null, problem, List.of(details));
  }

  /** About a file, at a line or at none (0). */
  public static Finding ofFile(String file, long line, Problem problem, String... details) {
    return new Finding(file, line, null, null, null, null, null, problem, List.of(details));
  }

  public String code() {
    return problem.code();
  }

  public Severity severity() {
    return problem.severity();
  }

  /**
   * What is wrong and what was seen, for people; English where the language has no words of its
   * own.
   */
  public String message(Locale language) {
    return Words.of(language).message(this);
  }

  /** How to mend it. */
  public String remedy(Locale language) {
    return Words.of(language).remedy(this);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    int end = LONGEST_VALUE - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
