package org.monarca.exchange.access.passkeys;

import com.webauthn4j.data.AuthenticationData;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.passkeys.Challenge.Purpose;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/** Asks whose passkey it is that signed a session's challenge. Nobody need be known before. */
@Component
public class PasskeyProof {

  private final Database database;
  private final PasskeyStore passkeys;
  private final PasskeyCheck check;
  private final RelyingParty party;
  private final InstantSource clock;

  PasskeyProof(Database database, PasskeyStore passkeys, RelyingParty party, InstantSource clock) {
    this.database = database;
    this.passkeys = passkeys;
    this.check = new PasskeyCheck(party);
    this.party = party;
    this.clock = clock;
  }

  /**
   * What the browser is to ask for at a sign-in.
   *
   * @param account whose passkeys; null for whoever comes
   */
  public Options toSignIn(@Nullable String account, HttpSession session) {
    var challenge = Challenge.draw(session, Purpose.SIGN_IN, now());
    var known =
        account == null
            ? List.<KeptPasskey>of()
            : database.read(actor(), () -> passkeys.kept(account));
    return Options.toShow(party, known, challenge);
  }

  /** Whose passkey it is that was shown at a sign-in in that session. */
  public Outcome ofSignIn(@Nullable HttpSession session, String sent) {
    return of(session, Purpose.SIGN_IN, sent);
  }

  Outcome of(@Nullable HttpSession session, Purpose purpose, String sent) {
    var challenge = Challenge.take(session, purpose, now());
    if (challenge.isEmpty()) {
      return new Refused(null, "passkey-late");
    }
    var said = check.said(sent);
    return said.isEmpty()
        ? new Refused(null, "passkey-unreadable")
        : database.write(actor(), () -> judge(said.get(), challenge.get()));
  }

  Actor actor() {
    return Doorkeeper.ACTOR;
  }

  private Outcome judge(AuthenticationData said, Challenge challenge) {
    var credential = Objects.requireNonNullElse(said.getCredentialId(), new byte[0]);
    var known = passkeys.find(credential);
    if (known.isEmpty()) {
      return new Refused(null, "passkey-unknown");
    }
    var account = known.get().account();
    var shown = check.shown(known.get(), said, challenge);
    if (shown.isEmpty()) {
      return new Refused(account, "passkey-wrong");
    }
    return passkeys.take(shown.get(), challenge.value(), now())
        ? new Shown(account)
        : new Refused(account, "passkey-again");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whose it is, if it holds. */
  public sealed interface Outcome {}

  /** It holds, and is that account's. */
  public record Shown(String account) implements Outcome {}

  /**
   * It does not hold.
   *
   * @param account whose passkey it says to be; null where that is nobody's
   * @param reason for the audit alone
   */
  public record Refused(@Nullable String account, String reason) implements Outcome {}
}
