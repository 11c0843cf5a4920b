package org.monarca.exchange.access.factors;

import java.util.function.Supplier;
import org.monarca.exchange.access.factors.Changed.Refused;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/**
 * Changes of factors, for which something is shown anew; what is not done is audited. What does not
 * fit counts against the limit.
 */
final class GuardedChanges {

  private final Database database;
  private final PasswordCheck passwords;
  private final RateLimits limits;
  private final Audit audit;

  GuardedChanges(Database database, PasswordCheck passwords, RateLimits limits, Audit audit) {
    this.database = database;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Does the work in a transaction, once what is shown holds.
   *
   * @param action as the audit names it
   */
  Changed make(String action, Actor person, Shown shown, Supplier<Changed> work) {
    return switch (shown) {
      case Shown.Typed typed -> byPassword(action, person, typed, work);
      case Shown.Passkey(Checked.Passed passed) -> database.write(person, work);
      case Shown.Passkey(Checked.Wrong wrong) -> refused(action, person, Refused.PASSKEY, true);
      case Shown.Passkey(Checked.TooMany tooMany) ->
          refused(action, person, Refused.TOO_MANY, tooMany.first());
    };
  }

  /** Looks at a code in a transaction. */
  Checked check(Actor person, Supplier<Checked> work) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return new Checked.TooMany(wait.get().time(), wait.get().first());
    }
    var checked = database.write(person, work);
    if (checked instanceof Checked.Passed) {
      limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
    }
    return checked;
  }

  private Changed byPassword(
      String action, Actor person, Shown.Typed typed, Supplier<Changed> work) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return refused(action, person, Refused.TOO_MANY, wait.get().first());
    }
    Changed changed =
        passwords.fits(person.id(), typed.password())
            ? database.write(person, work)
            : Refused.PASSWORD;
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
}
