package org.monarca.exchange.credit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * By which whoever holds a transcript asks whether it was issued: 24 letters and digits of chance
 * (120 bits) and one that shows most slips of the pen. No I, L, O and U, which are read for others.
 *
 * @param plain without dashes
 */
public record CheckCode(String plain) {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 25;

  static CheckCode draw(SecureRandom random) {
    var drawn = new StringBuilder();
    while (drawn.length() < LENGTH - 1) {
      drawn.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return new CheckCode(drawn.append(check(drawn)).toString());
  }

  /** As somebody typed it; absent of what is none. */
  static Optional<CheckCode> read(String typed) {
    var plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean isOne =
        plain.length() == LENGTH
            && plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
            && plain.charAt(LENGTH - 1) == check(plain.substring(0, LENGTH - 1));
    return isOne ? Optional.of(new CheckCode(plain)) : Optional.empty();
  }

  /** In groups of five: {@code 7K2QX-…}. */
  public String forPeople() {
    return plain.replaceAll("(.{5})(?=.)", "$1-");
  }

  /** Odd weights, so that each changed sign changes it. */
  private static char check(CharSequence signs) {
    int sum = 0;
    for (int at = 0; at < signs.length(); at++) {
      sum += (2 * at + 1) * SIGNS.indexOf(signs.charAt(at));
    }
    return SIGNS.charAt(sum % SIGNS.length());
  }
}
