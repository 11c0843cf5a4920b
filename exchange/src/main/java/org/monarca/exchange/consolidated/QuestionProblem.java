package org.monarca.exchange.consolidated;

import java.util.Locale;

/** Why a question about a child cannot be answered. */
public enum QuestionProblem {
  /** Neither a birth date and a name, nor a first name and a first surname. */
  TOO_LITTLE("match-too-little"),
  /** Not one of {@link Question#ELEMENTS}. */
  ELEMENT_NOT_ASKED("match-element-not-asked"),
  /** Something other than text. */
  NOT_TEXT("match-value-not-text"),
  /** A value that no record can hold: too long, or with control characters. */
  UNFIT("search-term-unfit"),
  DATE_UNREADABLE("birth-date-unreadable"),
  CODE_UNKNOWN("match-code-unknown"),
  /** No JSON object stands where a student should. */
  NOT_A_STUDENT("match-not-a-student"),
  /** None, or more than are taken at once. */
  TOO_MANY("match-count-out-of-range"),
  /** The State's number of a child stands twice in one batch. */
  ASKED_TWICE("match-asked-twice");

  private final String code;

  QuestionProblem(String code) {
    this.code = code;
  }

  /** Permanent. */
  public String code() {
    return code;
  }

  /** What to do, in English or Spanish. */
  public String message(Locale locale) {
    return SearchProblem.words(locale).getString(code);
  }
}
