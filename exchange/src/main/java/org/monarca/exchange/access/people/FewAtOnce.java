package org.monarca.exchange.access.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Places;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes as many passwords at once as there are processors: each takes one for a tenth of a second,
 * and whoever sends thousands must not keep all others from being served.
 */
final class FewAtOnce implements PasswordEncoder {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final PasswordEncoder passwords;
  private final Places places;

  FewAtOnce(PasswordEncoder passwords) {
    this(passwords, new Places("passwords", Runtime.getRuntime().availableProcessors(), PATIENCE));
  }

  FewAtOnce(PasswordEncoder passwords, Places places) {
    this.passwords = passwords;
    this.places = places;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return places.<@Nullable String>at(() -> passwords.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    return places.at(() -> passwords.matches(password, encoded));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return passwords.upgradeEncoding(encoded);
  }
}
