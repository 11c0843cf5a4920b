package org.monarca.exchange.access.passkeys;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a passkey is to sign: 256 bits of chance, drawn for one session and one purpose, good once.
 *
 * @param value base64url stands in the page, the bytes here
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Challenge(byte[] value, Instant since) implements Serializable {

  private static final long serialVersionUID = 1;

  /** How long a person may look for their security key. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  /** Draws one in the place of any other for that purpose. */
  static Challenge draw(HttpSession session, Purpose purpose, Instant now) {
    var value = new byte[BYTES];
    CHANCE.nextBytes(value);
    var drawn = new Challenge(value, now);
    session.setAttribute(name(purpose), drawn);
    return drawn;
  }

  /** That of the session, which has it no longer from then on. */
  static Optional<Challenge> take(@Nullable HttpSession session, Purpose purpose, Instant now) {
    if (session == null || !(session.getAttribute(name(purpose)) instanceof Challenge drawn)) {
      return Optional.empty();
    }
    session.removeAttribute(name(purpose));
    return now.isBefore(drawn.since.plus(LONGEST)) ? Optional.of(drawn) : Optional.empty();
  }

  private static String name(Purpose purpose) {
    return Challenge.class.getName() + "." + purpose;
  }

  /** What it is drawn for: what was signed for one is worth nothing for another. */
  enum Purpose {
    SIGN_IN,
    CONFIRM,
    REGISTER
  }
}
