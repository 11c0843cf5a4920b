package org.monarca.exchange.access.people;

import java.time.LocalDate;
import java.util.Set;
import org.monarca.exchange.access.duties.DutyDesk;
import org.monarca.exchange.access.people.UserDesk.Say;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Service;

/**
 * Where user administrators enter that somebody took the security training; nobody enters their
 * own. Whoever was let in no longer comes in again with the next request.
 */
@Service
public class TrainingDesk {

  private final Oversight oversight;
  private final DutyDesk duties;

  TrainingDesk(Oversight oversight, DutyDesk duties) {
    this.oversight = oversight;
    this.duties = duties;
  }

  /** Enters it. */
  public Outcome enter(Actor administrator, String id, LocalDate taken) {
    return oversight.change(
        administrator,
        id,
        Set.of(Say.NOT_FOR_EVER, Say.ALL),
        managed ->
            switch (duties.enterTraining(administrator, id, taken)) {
              case DONE -> Outcome.DONE;
              case FUTURE -> Outcome.FUTURE;
              case TOO_OLD -> Outcome.TOO_OLD;
              case NOT_LATER -> Outcome.NOT_LATER;
            },
        Outcome.OTHERS_TOO,
        Outcome.NOT_YOURS);
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
