package org.monarca.exchange.access.factors;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.factors.Changed.Refused;
import org.monarca.exchange.access.limits.RateLimit;
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
  private final PasswordCheck passwords;
  private final RateLimits limits;
  private final Audit audit;
  private final InstantSource clock;
  private final FactorListener listener;
  private final RecoveryCodes recovery = new RecoveryCodes();
  private final SecureRandom random = new SecureRandom();

  SecondFactors(
      Database database,
      FactorKey key,
      PasswordCheck passwords,
      RateLimits limits,
      Audit audit,
      InstantSource clock,
      FactorListener listener) {
    this.database = database;
    this.factors = new FactorStore(database);
    this.codes = new CodeCheck(factors, key, listener);
    this.key = key;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
    this.listener = listener;
  }

  /** Whether the account has one: then a sign-in needs more than the password. */
  public boolean areSetUp(String account) {
    return database.read(Doorkeeper.ACTOR, () -> factors.authenticator(account).isPresent());
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
                    .map(kept -> new NewKey(open(account, kept))),
                factors.codes(account)));
  }

  /**
   * Takes a code of the person's authenticator, or a recovery code. What does not fit counts
   * against the limit, wherever it comes from: whoever gets to try codes knows the password.
   */
  public Checked check(Actor person, String typed) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return new Checked.TooMany(wait.get().time(), wait.get().first());
    }
    var checked = database.write(person, () -> codes.take(person.id(), typed, now()));
    if (checked instanceof Checked.Passed) {
      limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
    }
    return checked;
  }

  /**
   * Draws the key of an authenticator, which counts for nothing until a code proves it. Nothing
   * happens where the person has an authenticator.
   */
  public void begin(Actor person) {
    var secret = new byte[TimeCodes.SECRET_BYTES];
    random.nextBytes(secret);
    database.write(person, () -> factors.add(person.id(), key.seal(person.id(), secret), now()));
  }

  /**
   * Lets the authenticator count from now on, and makes the first recovery codes.
   *
   * @param code its first
   * @param session the person's session under way; all others end
   */
  public Changed prove(Actor person, String password, String code, String session) {
    return change(
        "factor.add",
        person,
        password,
        () -> {
          var now = now();
          var account = person.id();
          var pending = factors.pending(account, now.minus(PENDING));
          if (pending.isEmpty()) {
            return Refused.STALE;
          }
          var step = TimeCodes.stepOf(open(account, pending.get()), code, now);
          if (step.isEmpty()) {
            return Refused.CODE;
          }
          if (!factors.prove(account, pending.get(), step.getAsLong(), now)) {
            return Refused.STALE;
          }
          factors.endSessions(account, session);
          audit.record(person, entry("factor.add", person).with("factor", "authenticator"));
          return newCodes(person, now);
        });
  }

  /**
   * Removes the authenticator and its recovery codes.
   *
   * @param code of the authenticator, or a recovery code
   * @param session the person's session under way; all others end
   */
  public Changed remove(Actor person, String password, String code, String session) {
    return change(
        "factor.remove",
        person,
        password,
        () -> {
          if (!areSetUp(person.id())) {
            return Refused.STALE;
          }
          if (!(codes.take(person.id(), code, now()) instanceof Checked.Passed(Factor shown))) {
            return Refused.CODE;
          }
          factors.remove(person.id());
          factors.endSessions(person.id(), session);
          audit.record(person, entry("factor.remove", person).with("factor", shown.code()));
          return new Changed.Done(List.of());
        });
  }

  /**
   * Makes ten recovery codes; those there were are worth nothing from now on.
   *
   * @param code of the authenticator, or a recovery code
   */
  public Changed renewCodes(Actor person, String password, String code) {
    return change(
        "factor.recovery-codes",
        person,
        password,
        () -> {
          if (!areSetUp(person.id())) {
            return Refused.STALE;
          }
          return codes.take(person.id(), code, now()) instanceof Checked.Passed
              ? newCodes(person, now())
              : Refused.CODE;
        });
  }

  /**
   * Takes away the factors of somebody who has lost them. For whoever sees to the account, in their
   * transaction, which ends the sessions too.
   *
   * @return whether there were any
   */
  public boolean takeAway(String account) {
    boolean had = factors.remove(account);
    if (had) {
      listener.takenAway(account);
    }
    return had;
  }

  /** A change for which the password is asked again; what is not done is audited. */
  private Changed change(String action, Actor person, String password, Supplier<Changed> work) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return refused(action, person, Refused.TOO_MANY, wait.get().first());
    }
    Changed changed =
        passwords.fits(person.id(), password) ? database.write(person, work) : Refused.PASSWORD;
    if (changed instanceof Refused why && why != Refused.STALE) {
      return refused(action, person, why, true);
    }
    limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
    return changed;
  }

  private Changed refused(String action, Actor person, Refused why, boolean audited) {
    if (audited) {
      audit.record(person, Entry.refused(action, "account", person.id(), why.code()));
    }
    return why;
  }

  private Changed newCodes(Actor person, Instant now) {
    var drawn = recovery.draw();
    var hashes =
        drawn.stream().map(one -> RecoveryCodes.digest(person.id(), one).orElseThrow()).toList();
    factors.replaceCodes(person.id(), hashes, now);
    audit.record(person, entry("factor.recovery-codes", person).with("count", drawn.size()));
    return new Changed.Done(drawn);
  }

  private byte[] open(String account, byte[] kept) {
    return CodeCheck.opened(key, account, kept);
  }

  private static Entry entry(String action, Actor person) {
    return Entry.done(action, "account", person.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
