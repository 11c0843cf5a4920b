package org.monarca.exchange.access.factors;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.monarca.exchange.access.doors.Secrets;

/**
 * Recovery codes: 80 bits of chance each, in four groups of four. A quick digest is right for them,
 * as for {@link Secrets}: nobody guesses one, however fast the guessing is.
 */
final class RecoveryCodes {

  /** How many a person gets. */
  static final int COUNT = 10;

  private static final int BYTES = 10;
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
  private static final Pattern WHOLE = Pattern.compile("[A-Z2-7]{16}");

  private final SecureRandom random = new SecureRandom();

  /** New ones, as they are shown. */
  List<String> draw() {
    return Stream.generate(this::one).distinct().limit(COUNT).toList();
  }

  /**
   * What is kept of a code that was typed, with or without groups, in capitals or not; empty where
   * it can be none. The digits that no code has stand for the letters they look like.
   */
  static Optional<byte[]> digest(String account, String typed) {
    var letters =
        BETWEEN
            .matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('0', 'O')
            .replace('1', 'I')
            .replace('8', 'B');
    return WHOLE.matcher(letters).matches()
        ? Optional.of(Secrets.digest(account + " " + letters))
        : Optional.empty();
  }

  private String one() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Groups.of(Base32.of(bytes), "-");
  }
}
