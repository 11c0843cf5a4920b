package org.monarca.exchange.access.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Sha256;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords of any length and alphabet: bcrypt reads 72 bytes and no more, so it is given a digest
 * of the whole. The name in the digest keeps it from being a digest that somebody else has lost.
 * Characters that look the same and may be typed in two ways are one (NFC, NIST SP 800-63B).
 */
final class LongPasswords implements PasswordEncoder {

  private static final String OURS = "monarca password ";

  private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : bcrypt.encode(digest(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    return password != null && bcrypt.matches(digest(password), encoded);
  }

  private static String digest(CharSequence password) {
    var whole = OURS + Normalizer.normalize(password, Normalizer.Form.NFC);
    return Base64.getEncoder().encodeToString(Sha256.of(whole.getBytes(StandardCharsets.UTF_8)));
  }
}
