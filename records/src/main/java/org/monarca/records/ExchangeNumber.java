package org.monarca.records;

/**
 * The form of an exchange ID: 12 digits, the first not 0, the last a check digit over the others.
 * {@code 123456789015} is one.
 */
public final class ExchangeNumber {

  public static final int DIGITS = 12;

  private ExchangeNumber() {}

  /**
   * Whether the text could be an exchange ID; whether it was ever issued, only the exchange knows.
   */
  public static boolean isWellFormed(String text) {
    return text.length() == DIGITS && text.charAt(0) != '0' && Luhn.holds(text);
  }
}
