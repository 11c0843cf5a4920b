package org.monarca.exchange.access.factors;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Authenticators of people whom the exchange makes up, who cannot prove them: what they hold stands
 * beside their passwords in the demo's own file.
 */
@Service
public class GivenAuthenticators {

  private static final Actor SET_UP = Actor.exchange("set-up");

  private final Database database;
  private final FactorStore factors;
  private final FactorKey key;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  GivenAuthenticators(Database database, FactorKey key, InstantSource clock) {
    this.database = database;
    this.factors = new FactorStore(database);
    this.key = key;
    this.clock = clock;
  }

  /** A new key, as authenticators take it. */
  public String draw() {
    var secret = new byte[TimeCodes.SECRET_BYTES];
    random.nextBytes(secret);
    return Base32.of(secret);
  }

  /** Lets an authenticator with that key count from now on; nothing where the account has one. */
  public void give(String account, String keyInLetters) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.write(
        SET_UP,
        () -> {
          if (factors.authenticator(account).isEmpty()) {
            var sealed = key.seal(account, Base32.bytes(keyInLetters));
            factors.add(account, sealed, now);
            factors.prove(account, sealed, 0, now);
          }
        });
  }
}
