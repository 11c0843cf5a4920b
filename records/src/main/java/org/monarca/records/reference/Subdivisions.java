package org.monarca.records.reference;

/** Parts of countries by ISO 3166-2. */
public final class Subdivisions {

  private Subdivisions() {}

  /** Whether it is written as one: a country's code, a hyphen and up to three letters or digits. */
  public static boolean isWrittenAs(String value) {
    if (value.length() < 4 || value.length() > 6 || value.charAt(2) != '-') {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      if (i != 2 && !capital && !(digit && i > 2)) {
        return false;
      }
    }
    return true;
  }
}
