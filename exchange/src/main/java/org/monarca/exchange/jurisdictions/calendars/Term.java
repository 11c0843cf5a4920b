package org.monarca.exchange.jurisdictions.calendars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A part of a school year in which classes are held. */
public record Term(Kind kind, LocalDate firstDay, LocalDate lastDay) {

  /** What sort of term it is. */
  public enum Kind {
    FALL("fall"),
    SPRING("spring"),
    SUMMER("summer"),
    INTERSESSION("intersession");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }
}
