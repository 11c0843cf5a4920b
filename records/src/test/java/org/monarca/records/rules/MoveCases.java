package org.monarca.records.rules;

import static org.monarca.records.Children.adding;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.rules.Case.ANA;
import static org.monarca.records.rules.Case.another;
import static org.monarca.records.rules.Case.judging;

import java.util.stream.Stream;
import org.monarca.records.problems.Problem;

/** Children who give one reason to look at a move again. */
final class MoveCases {

  private MoveCases() {}

  static Stream<Case> all() {
    return Stream.of(
        judging(
            Problem.ELIGIBILITY_ENDS_BEFORE_ARRIVAL,
            QUALIFYING_MOVE,
            "eligibility_expiration_date",
            "2025-02-27",
            "2025-02-28"),
        judging(
            Problem.APPROVED_BEFORE_ARRIVAL,
            QUALIFYING_MOVE,
            "coe_approval_date",
            "2025-02-27",
            "2025-02-28"),
        judging(
            Problem.MOVE_WITHIN_ONE_PLACE,
            with(ANA, QUALIFYING_MOVE, "from_state", "TX"),
            QUALIFYING_MOVE,
            "from_city",
            "HIDALGO",
            "Pharr"),
        new Case(
            Problem.MOVES_ON_ONE_DAY,
            adding(ANA, another(QUALIFYING_MOVE)),
            adding(ANA, another(QUALIFYING_MOVE, "qualifying_arrival_date", "2025-03-01"))),
        judging(Problem.PLACE_CONTRADICTORY, QUALIFYING_MOVE, "from_country", "MX", "US"),
        judging(
            Problem.PLACE_CONTRADICTORY,
            with(ANA, QUALIFYING_MOVE, "from_state", "MX-OAX"),
            QUALIFYING_MOVE,
            "from_country",
            "GT",
            "MX"),
        judging(Problem.SUBDIVISION_UNKNOWN, QUALIFYING_MOVE, "from_state", "Florida", "FL"));
  }
}
