package org.monarca.records;

/**
 * The longest a value may be.
 *
 * @param most Unicode code points; for a decimal, digits before and after the point together
 * @param fraction digits after the point of a decimal, 0 for all else
 */
public record Length(int most, int fraction) {

  static Length of(String text) {
    int comma = text.indexOf(',');
    return comma < 0
        ? new Length(Integer.parseInt(text), 0)
        : new Length(
            Integer.parseInt(text.substring(0, comma)),
            Integer.parseInt(text.substring(comma + 1)));
  }

  /** As in the catalogue: {@code 50}, or {@code 3,2}. */
  @Override
  public String toString() {
    return fraction == 0 ? Integer.toString(most) : most + "," + fraction;
  }
}
