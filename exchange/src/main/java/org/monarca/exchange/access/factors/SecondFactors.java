package org.monarca.exchange.access.factors;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.OtherSessions;
import org.monarca.exchange.access.factors.Changed.Refused;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** People's second factors: setting them up, and asking for them. */
@Service
public class SecondFactors {

  /** How long a key waits for its first code. */
  private static final Duration PENDING = Duration.ofMinutes(15);

  private final Database database;
  private final FactorStore factors;
  private final CodeCheck codes;
  private final FactorKey key;
  private final GuardedChanges changes;
  private final Audit audit;
  private final InstantSource clock;
  private final FactorListener listener;
  private final FurtherFactors further;
  private final RecoveryCodes recovery = new RecoveryCodes();
  private final SecureRandom random = new SecureRandom();

  SecondFactors(
      Database database,
      FactorKey key,
      PasswordCheck passwords,
      RateLimits limits,
      Audit audit,
      InstantSource clock,
      FactorListener listener,
      FurtherFactors further) {
    this.database = database;
    this.factors = new FactorStore(database);
    this.codes = new CodeCheck(factors, key, listener);
    this.key = key;
    this.changes = new GuardedChanges(database, passwords, limits, audit);
    this.audit = audit;
    this.clock = clock;
    this.listener = listener;
    this.further = further;
  }

  /** Whether the account has one: then a sign-in needs more than the password. */
  public boolean areSetUp(String account) {
    return database.read(
        Doorkeeper.ACTOR, () -> factors.authenticator(account).isPresent() || further.any(account));
  }

  /** What the person has. */
  public Standing of(Actor person) {
    var account = person.id();
    return database.read(
        person,
        () ->
            new Standing(
                factors.authenticator(account),
                factors
                    .pending(account, now().minus(PENDING))
                    .map(kept -> new NewKey(codes.opened(account, kept))),
                factors
                    .next(account, now().minus(PENDING))
                    .map(kept -> new NewKey(codes.opened(account, kept))),
                factors.codes(account)));
  }

  /**
   * Takes a code of the person's authenticator, or a recovery code. What does not fit counts
   * against the limit, wherever it comes from: whoever gets to try codes knows the password.
   */
  public Checked check(Actor person, String typed) {
    return changes.check(person, () -> codes.take(person.id(), typed, now()));
  }

  /**
   * Draws the key of an authenticator, which counts for nothing until a code proves it. Nothing
   * happens where the person has an authenticator.
   */
  public void begin(Actor person) {
    database.write(person, () -> factors.add(person.id(), drawn(person), now()));
  }

  /**
   * Draws the key of an authenticator that is to replace the one that counts, which it does until
   * then. Nothing happens where the person has none.
   */
  public void beginReplacing(Actor person) {
    database.write(person, () -> factors.addNext(person.id(), drawn(person), now()));
  }

  /**
   * Lets another authenticator count in the place of the person's; recovery codes stay.
   *
   * @param shown the password and a code of the one that goes, or a passkey
   * @param code the first of the one that comes
   * @param session the person's session under way; all others end
   */
  public Changed replace(Actor person, Shown shown, String code, String session) {
    return changes.make(
        "factor.replace",
        person,
        shown,
        () -> {
          var account = person.id();
          var fault =
              codes.fault(
                  account,
                  factors.next(account, now().minus(PENDING)),
                  code,
                  () -> holds(person, shown),
                  (next, step) -> factors.replace(account, next, step, now()),
                  now());
          if (fault.isPresent()) {
            return fault.get();
          }
          audit.record(
              person, entry("factor.replace", person).with("factor", Factor.AUTHENTICATOR.code()));
          OtherSessions.end(database, audit, person, session);
          listener.replaced(account);
          return new Changed.Done(List.of());
        });
  }

  /**
   * Lets the authenticator count from now on, and makes recovery codes where there are none.
   *
   * @param shown the password, and a code or a passkey where there is a factor already
   * @param code its first
   * @param session the person's session under way; all others end
   */
  public Changed prove(Actor person, Shown shown, String code, String session) {
    return changes.make(
        "factor.add",
        person,
        shown,
        () -> {
          var account = person.id();
          return codes
              .fault(
                  account,
                  factors.pending(account, now().minus(PENDING)),
                  code,
                  () -> holdsIfAsked(person, shown),
                  (pending, step) -> factors.prove(account, pending, step, now()),
                  now())
              .<Changed>map(refused -> refused)
              .orElseGet(() -> added(person, Factor.AUTHENTICATOR, session));
        });
  }

  /**
   * Removes the authenticator, and the recovery codes where it was the last factor.
   *
   * @param shown the password and a code, or a passkey
   * @param session the person's session under way; all others end
   */
  public Changed remove(Actor person, Shown shown, String session) {
    return changes.make(
        "factor.remove",
        person,
        shown,
        () -> {
          if (factors.authenticator(person.id()).isEmpty()) {
            return Refused.STALE;
          }
          if (!holds(person, shown)) {
            return Refused.CODE;
          }
          factors.remove(person.id());
          return removed(person, Factor.AUTHENTICATOR, session);
        });
  }

  /**
   * Makes ten recovery codes; those there were are worth nothing from now on.
   *
   * @param shown the password and a code, or a passkey
   */
  public Changed renewCodes(Actor person, Shown shown) {
    return changes.make(
        "factor.recovery-codes",
        person,
        shown,
        () -> {
          if (!areSetUp(person.id())) {
            return Refused.STALE;
          }
          return holds(person, shown) ? newCodes(person, now()) : Refused.CODE;
        });
  }

  /**
   * A factor was added, in the transaction under way: its person is told, and signed in nowhere
   * else. Recovery codes are made where there are none, so that nobody has a factor without them.
   */
  public Changed added(Actor person, Factor kind, String session) {
    audit.record(person, entry("factor.add", person).with("factor", kind.code()));
    OtherSessions.end(database, audit, person, session);
    listener.added(person.id(), kind);
    return factors.codes(person.id()).isPresent()
        ? new Changed.Done(List.of())
        : newCodes(person, now());
  }

  /** The same, removed; recovery codes go with the last factor. */
  public Changed removed(Actor person, Factor kind, String session) {
    if (!areSetUp(person.id())) {
      factors.removeCodes(person.id());
    }
    audit.record(person, entry("factor.remove", person).with("factor", kind.code()));
    OtherSessions.end(database, audit, person, session);
    listener.removed(person.id(), kind);
    return new Changed.Done(List.of());
  }

  /**
   * Takes away the factors of somebody who has lost them. For whoever sees to the account, in their
   * transaction, which ends the sessions too.
   *
   * @return whether there were any
   */
  public boolean takeAway(String account) {
    boolean hadAuthenticator = factors.remove(account);
    boolean hadOthers = further.removeAll(account);
    factors.removeCodes(account);
    if (hadAuthenticator || hadOthers) {
      listener.takenAway(account);
    }
    return hadAuthenticator || hadOthers;
  }

  /**
   * A change for which something is shown anew: a factor by whoever has one, for whoever knows no
   * more than the password must not make a second way in.
   */
  public Changed changeByFactor(String action, Actor person, Shown shown, Supplier<Changed> work) {
    return changes.make(
        action, person, shown, () -> holdsIfAsked(person, shown) ? work.get() : Refused.CODE);
  }

  private boolean holdsIfAsked(Actor person, Shown shown) {
    return !areSetUp(person.id()) || holds(person, shown);
  }

  /** Whether what is shown is more than the password. */
  private boolean holds(Actor person, Shown shown) {
    return switch (shown) {
      case Shown.Passkey passkey -> passkey.checked() instanceof Checked.Passed;
      case Shown.Typed typed ->
          codes.take(person.id(), typed.code(), now()) instanceof Checked.Passed;
    };
  }

  private Changed newCodes(Actor person, Instant now) {
    var drawn = recovery.draw();
    var hashes =
        drawn.stream().map(one -> RecoveryCodes.digest(person.id(), one).orElseThrow()).toList();
    factors.replaceCodes(person.id(), hashes, now);
    audit.record(person, entry("factor.recovery-codes", person).with("count", drawn.size()));
    return new Changed.Done(drawn);
  }

  private byte[] drawn(Actor person) {
    var secret = new byte[TimeCodes.SECRET_BYTES];
    random.nextBytes(secret);
    return key.seal(person.id(), secret);
  }

  private static Entry entry(String action, Actor person) {
    return Entry.done(action, "account", person.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
