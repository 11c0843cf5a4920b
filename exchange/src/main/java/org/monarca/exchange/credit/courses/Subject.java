package org.monarca.exchange.credit.courses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a diploma asks for, in the order of a transcript. */
public enum Subject {
  ENGLISH,
  MATHEMATICS,
  SCIENCE,
  SOCIAL_STUDIES,
  WORLD_LANGUAGE,
  ARTS,
  PHYSICAL_EDUCATION,
  HEALTH,
  CAREER,
  FINANCE,

  /** Of none of these: it can count as an elective. */
  ELECTIVE;

  /** As the tables write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Subject> of(String code) {
    return Arrays.stream(values()).filter(subject -> subject.code().equals(code)).findFirst();
  }
}
