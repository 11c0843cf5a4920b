package org.monarca.immunization;

/** Why a dose counts or does not. */
public enum Reason {
  AS_RECOMMENDED("given as recommended"),
  GRACE_PERIOD("given within the grace period"),
  INADVERTENT("this vaccine was given inadvertently; it does not count for this dose"),
  TOO_YOUNG("given too young"),
  TOO_OLD("given at or after the greatest age"),
  TOO_SOON("given too soon after an earlier dose"),
  CONFLICT("given too soon after another live vaccine"),
  OTHER_VACCINE("not a vaccine for this dose"),
  WRONG_AGE_FOR_VACCINE("the vaccine is not for this age"),
  SERIES_OVER("no further dose was needed"),
  SUBSTANDARD("the dose was expired, recalled or spoilt");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
