package org.monarca.records.problems;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Origin;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

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
 * @param sentAs what the sender calls the element, in layouts that are not ours; {@link
 *     Origin.Told#NOWHERE} where nothing of what was sent gives it; null in our own forms
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
    List<String> details,
    @Nullable String sentAs) {

  /** By which the place of a row as a whole is told; every kind but the header has it. */
  private static final String FIRST = "state_student_id";

  /** Enough to recognize a value by, in UTF-16 units. */
  public static final int LONGEST_VALUE = 100;

  public Finding {
    sentAs = sentAs == null ? null : shortened(sentAs);
    details = details.stream().map(Finding::shortened).toList();
    value = value == null ? null : shortened(value);
    stateStudentId = stateStudentId == null ? null : shortened(stateStudentId);
  }

  /** Of what was sent in one of our own forms. */
  public Finding(
      String file,
      long line,
      @Nullable Long column,
      @Nullable String stateStudentId,
      @Nullable RecordKind record,
      @Nullable String element,
      @Nullable String value,
      Problem problem,
      List<String> details) {
    this(file, line, column, stateStudentId, record, element, value, problem, details, null);
  }

  /**
   * About a row or one element of it, in the terms of whoever sent it.
   *
   * @param place of rows of its kind, in our own forms
   * @param value what the row has for the element, null when it is not to be shown
   */
  public static Finding about(
      Row row,
      String place,
      @Nullable String stateStudentId,
      @Nullable String element,
      @Nullable String value,
      Problem problem,
      List<String> details) {
    var origin = row.origin();
    if (origin == null) {
      return new Finding(
          place,
          row.line(),
          row.column(),
          stateStudentId,
          row.kind(),
          element,
          value,
          problem,
          details);
    }
    var known = Catalogue.known();
    var told = origin.told(known.element(row.kind(), element == null ? FIRST : element));
    boolean altered = value != null && told.value() != null;
    return new Finding(
        told.file(),
        told.line(),
        told.column(),
        stateStudentId,
        row.kind(),
        element,
        altered ? told.value() : value,
        problem,
        told.form() != null && isOfForm(problem, details) ? List.of(told.form()) : details,
        element == null ? null : told.name());
  }

  /** Whether it says how the value ought to be written, and nothing else. */
  private static boolean isOfForm(Problem problem, List<String> details) {
    return problem == Problem.WRONG_TYPE
        || (problem == Problem.HEADER_VALUE_INVALID && details.size() == 1);
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

  /** As much of it as findings show. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    int end = LONGEST_VALUE - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
