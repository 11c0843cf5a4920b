package org.monarca.exchange.access.people;

import java.time.LocalDate;
import org.monarca.exchange.access.duties.DutyDesk;
import org.monarca.exchange.access.people.UserDesk.Say;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Where user administrators enter that somebody took the security training; nobody enters their
 * own. Whoever was let in no longer comes in again with the next request.
 */
@Service
public class TrainingDesk {

  private final Database database;
  private final UserDesk desk;
  private final ManagedAccounts accounts;
  private final DutyDesk duties;
  private final RoleGrants grants;

  TrainingDesk(Database database, UserDesk desk, DutyDesk duties, RoleGrants grants) {
    this.database = database;
    this.desk = desk;
    this.accounts = new ManagedAccounts(database);
    this.duties = duties;
    this.grants = grants;
  }

  private static boolean mayEnter(Say say) {
    return say == Say.NOT_FOR_EVER || say == Say.ALL;
  }

  /** Enters it. */
  public Outcome enter(Actor administrator, String id, LocalDate taken) {
    return database.write(
        administrator,
        () -> {
          var found = accounts.lock(grants.sightOf(administrator), id);
          var say = desk.say(administrator, id);
          if (found.isEmpty() || say == Say.NOTHING) {
            return Outcome.NOT_YOURS;
          }
          if (!mayEnter(say)) {
            return Outcome.OTHERS_TOO;
          }
          return switch (duties.enterTraining(administrator, id, taken)) {
            case DONE -> Outcome.DONE;
            case FUTURE -> Outcome.FUTURE;
            case TOO_OLD -> Outcome.TOO_OLD;
            case NOT_LATER -> Outcome.NOT_LATER;
          };
        });
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    FUTURE,

    /** It would have lapsed already. */
    TOO_OLD,

    /** A training of that day or a later one is known. */
    NOT_LATER,

    /** The account has a role that is not the administrator's to give. */
    OTHERS_TOO,

    /** There is none, or the administrator does not see to it. */
    NOT_YOURS
  }
}
