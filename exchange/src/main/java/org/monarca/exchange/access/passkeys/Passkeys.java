package org.monarca.exchange.access.passkeys;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.factors.Changed;
import org.monarca.exchange.access.factors.Changed.Refused;
import org.monarca.exchange.access.factors.Checked;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.Shown;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.passkeys.Challenge.Purpose;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** A person's own passkeys: making, removing, and showing one to confirm what they do. */
@Service
public class Passkeys {

  private final Database database;
  private final PasskeyStore passkeys;
  private final PasskeyProof proof;
  private final PasskeyCheck check;
  private final RelyingParty party;
  private final SecondFactors factors;
  private final RateLimits limits;
  private final InstantSource clock;

  Passkeys(
      Database database,
      PasskeyStore passkeys,
      PasskeyProof proof,
      RelyingParty party,
      SecondFactors factors,
      RateLimits limits,
      InstantSource clock) {
    this.database = database;
    this.passkeys = passkeys;
    this.proof = proof;
    this.check = new PasskeyCheck(party);
    this.party = party;
    this.factors = factors;
    this.limits = limits;
    this.clock = clock;
  }

  /** The person's, the oldest first. */
  public List<Passkey> of(Actor person) {
    return database.read(person, () -> passkeys.list(person.id()));
  }

  /** The one of that number, where it is the person's. */
  public Optional<Passkey> find(Actor person, long id) {
    return of(person).stream().filter(one -> one.id() == id).findFirst();
  }

  /** Whether the account has any. */
  public boolean any(String account) {
    return database.read(proof.actor(), () -> passkeys.any(account));
  }

  /**
   * Begins to make one, for whoever shows anew who they are: by a factor where there is one.
   *
   * @param names how the person is called, for the list that their device shows
   */
  public Begun begin(Actor person, Shown shown, Names names, HttpSession session) {
    var changed =
        factors.changeByFactor(
            "factor.add",
            person,
            shown,
            () ->
                passkeys.list(person.id()).size() < Passkey.MOST
                    ? new Changed.Done(List.of())
                    : Refused.ENOUGH);
    return switch (changed) {
      case Refused why -> new Begun.No(why);
      case Changed.Done done -> {
        var challenge = Challenge.draw(session, Purpose.REGISTER, now());
        var known = database.read(person, () -> passkeys.kept(person.id()));
        yield new Begun.Yes(Options.toMake(party, person.id(), names, known, challenge));
      }
    };
  }

  /**
   * Keeps what a device has made; all other sessions of the person end.
   *
   * @param name that the person gives it
   * @param sent what the browser says of it
   */
  public Changed add(Actor person, String name, String sent, HttpSession session) {
    var made =
        Challenge.take(session, Purpose.REGISTER, now())
            .flatMap(challenge -> check.made(person.id(), sent, challenge));
    return made.isEmpty()
        ? Refused.PASSKEY
        : database.write(
            person,
            () ->
                passkeys.add(made.get(), name, now()).isEmpty()
                    ? Refused.PASSKEY
                    : factors.added(person, Factor.PASSKEY, session.getId()));
  }

  /** Removes one, for whoever shows a factor anew; all other sessions end. */
  public Changed remove(Actor person, long id, Shown shown, HttpSession session) {
    return factors.changeByFactor(
        "factor.remove",
        person,
        shown,
        () ->
            passkeys.remove(person.id(), id)
                ? factors.removed(person, Factor.PASSKEY, session.getId())
                : Refused.STALE);
  }

  /** What the browser is to ask one of the person's passkeys for. */
  public Options toConfirm(Actor person, HttpSession session) {
    var challenge = Challenge.draw(session, Purpose.CONFIRM, now());
    var known = database.read(person, () -> passkeys.kept(person.id()));
    return Options.toShow(party, known, challenge);
  }

  /** What was shown in that session: a passkey comes before what was typed. */
  public Shown shown(Actor person, Shown.Typed typed, String assertion, HttpSession session) {
    return assertion.isEmpty() ? typed : new Shown.Passkey(confirm(person, assertion, session));
  }

  /** What a passkey is worth that the person shows to confirm something, in that session. */
  public Checked confirm(Actor person, String sent, HttpSession session) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return new Checked.TooMany(wait.get().time(), wait.get().first());
    }
    return switch (proof.of(session, Purpose.CONFIRM, sent)) {
      case PasskeyProof.Shown shown when shown.account().equals(person.id()) -> {
        limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
        yield new Checked.Passed(Factor.PASSKEY);
      }
      case PasskeyProof.Shown foreign -> new Checked.Wrong("passkey-foreign");
      case PasskeyProof.Refused refused -> new Checked.Wrong(refused.reason());
    };
  }

  static byte[] handle(String account) {
    return account.getBytes(StandardCharsets.UTF_8);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * How a person is called.
   *
   * @param email by which they tell this account from others
   */
  public record Names(String email, String displayName) {}

  /** Whether a passkey may be made. */
  public sealed interface Begun {

    /** It may. */
    record Yes(Options options) implements Begun {}

    /** It may not. */
    record No(Refused why) implements Begun {}
  }
}
