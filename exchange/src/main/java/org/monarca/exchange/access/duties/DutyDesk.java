package org.monarca.exchange.access.duties;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Where people accept the rules of behavior, and user administrators enter trainings. */
@Service
public class DutyDesk {

  /** Where a day begins first, of all places that send records: Guam. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(10);

  private final Database database;
  private final Duties duties;
  private final Audit audit;

  DutyDesk(Database database, Duties duties, Audit audit) {
    this.database = database;
    this.duties = duties;
    this.audit = audit;
  }

  /** The person accepts the rules as they stand now. Said twice it is kept once. */
  public void accept(Actor person) {
    database.write(
        person,
        () -> {
          if (duties.mustAcceptRules(person.id())) {
            duties.accept(person.id(), RulesOfBehavior.VERSION, duties.now(), person.id());
            audit.record(
                person,
                Entry.done("rules.accept", "account", person.id())
                    .with("version", RulesOfBehavior.VERSION));
          }
        });
  }

  /**
   * Enters a later training of somebody, in the transaction under way, in which it was made sure
   * that the administrator sees to the account and nobody else changes it.
   */
  public Entered enterTraining(Actor administrator, String account, LocalDate taken) {
    if (taken.isAfter(LocalDate.ofInstant(duties.now(), EASTERNMOST))) {
      return Entered.FUTURE;
    }
    if (taken.isBefore(duties.oldestGood())) {
      return Entered.TOO_OLD;
    }
    if (duties.trained(account).filter(known -> !taken.isAfter(known)).isPresent()) {
      return Entered.NOT_LATER;
    }
    duties.train(account, taken, administrator.id());
    audit.record(
        administrator,
        Entry.done("account.enter-training", "account", account).with("taken", taken.toString()));
    return Entered.DONE;
  }

  /** What came of entering a training. */
  public enum Entered {
    DONE,
    FUTURE,

    /** It would have lapsed already. */
    TOO_OLD,

    /** A training of that day or a later one is known. */
    NOT_LATER
  }
}
