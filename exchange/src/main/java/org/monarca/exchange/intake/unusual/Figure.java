package org.monarca.exchange.intake.unusual;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is counted of a submission.
 *
 * @param value which grade, school and so on; blank where there is one only
 */
public record Figure(Of of, String value) {

  static final Figure CHILDREN = new Figure(Of.CHILDREN, "");
  static final Figure REJECTED = new Figure(Of.REJECTED, "");
  static final Figure WITHDRAWN = new Figure(Of.WITHDRAWN, "");

  /** Of what it is the number; in the order in which it is told. */
  public enum Of {
    /** Children told of and taken. */
    CHILDREN,
    REJECTED,
    /** Withdrawn by name. */
    WITHDRAWN,
    /** Rows of a kind, of the children taken. */
    SECTION,
    /** Children by their latest enrollment, as all that follow. */
    ENROLLMENT_TYPE,
    GRADE,
    DISTRICT,
    SCHOOL;

    /** As it is kept and sent. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is one of many that children are divided into. */
    boolean isPart() {
      return compareTo(ENROLLMENT_TYPE) >= 0;
    }

    /** Whether less of it is good. */
    boolean isBad() {
      return this == REJECTED || this == WITHDRAWN;
    }
  }

  /** As it is kept: {@code grade.07}. */
  public String key() {
    return of.code() + "." + value;
  }

  /** The figure with that key; empty where it is the key of none. */
  public static Optional<Figure> ofKey(String key) {
    int dot = key.indexOf('.');
    return Stream.of(Of.values())
        .filter(of -> dot > 0 && of.code().equals(key.substring(0, dot)))
        .findFirst()
        .map(of -> new Figure(of, key.substring(dot + 1)));
  }
}
