package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.population.places.UsState;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes the qualifying moves that a State knows of. */
final class MoveRows {

  private MoveRows() {}

  /** Its own, and the one that led elsewhere before where the State asks for it or has no other. */
  static List<Row> of(Case known, Chance chance) {
    var moves = new ArrayList<Stay>();
    @Nullable Stay elsewhere = null;
    for (var stay : known.stays()) {
      boolean counts = stay.qualifying() && stay.arrival().isBefore(known.eligibilityEnd());
      if (counts && stay.town().state().equals(known.state())) {
        moves.add(stay);
      } else if (counts && stay.arrival().isBefore(known.lastKnownDay())) {
        elsewhere = stay;
      }
    }
    if (elsewhere != null && (moves.isEmpty() || chance.percent(known.habit().earlierMoves()))) {
      moves.add(elsewhere);
    }
    return moves.stream().map(move -> row(move, known, chance)).toList();
  }

  private static Row row(Stay move, Case known, Chance chance) {
    var arrival = move.arrival();
    var from = move.from();
    UsState to = move.town().state();
    var key = "Q" + Draft.compact(arrival);
    return Draft.child(RecordKind.QUALIFYING_MOVE, known.habit(), known.id(), key)
        .put("qualifying_arrival_date", arrival)
        .put("from_city", from.city())
        .put("from_state", from.subdivision())
        .put("from_country", from.country())
        .put("to_city", move.town().name())
        .put("to_state", to.code())
        .put("eligibility_expiration_date", expiration(arrival, known))
        .put("coe_approval_date", approval(arrival, known, chance))
        .row();
  }

  /** 36 months after the move (29 February becomes the 28th), or earlier: 20 U.S.C. 6399(3). */
  private static LocalDate expiration(LocalDate arrival, Case known) {
    var latest = arrival.plusMonths(36);
    return latest.isAfter(known.eligibilityEnd()) ? known.eligibilityEnd() : latest;
  }

  private static @Nullable LocalDate approval(LocalDate arrival, Case known, Chance chance) {
    var approval = arrival.plusDays(chance.between(6, 70));
    return approval.isBefore(known.asOf()) ? approval : null;
  }
}
