package org.monarca.population.states;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.journeys.Stay;
import org.monarca.population.school.Eligibility;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Says the qualifying moves that a State knows of. */
final class MoveRows {

  private MoveRows() {}

  /** Its own, and the one that led elsewhere before where the State asks for it or has no other. */
  static void write(Case known, Book book) {
    if (known.is(Oddity.NO_MOVE)) {
      return;
    }
    var chance = known.chance(3);
    @Nullable Stay elsewhere = null;
    boolean told = false;
    for (var stay : known.stays()) {
      boolean counts = stay.qualifying() && stay.arrival().isBefore(known.entitledUntil());
      boolean here = stay.town().state().equals(known.state());
      if (counts && here) {
        var approval = Case.approval(known.seed(), known.child(), stay);
        var night = known.night(approval, chance);
        boolean before = stay.arrival().isBefore(known.opens());
        boolean approved = approval.isBefore(known.opens());
        boolean opening = before && !told;
        if (opening) {
          say(stay, approved ? approval : null, known.opens(), known, book);
        }
        if (!opening || !approved) {
          say(stay, approval, night, known, book);
        }
        told |= before;
      } else if (counts && stay.arrival().isBefore(known.opens())) {
        elsewhere = stay;
      }
    }
    boolean asked = chance.percent(known.habit().shares().earlierMoves());
    if (elsewhere != null && (asked || !told)) {
      say(elsewhere, null, known.opens(), known, book);
    }
  }

  private static void say(
      Stay move, @Nullable LocalDate approval, LocalDate night, Case known, Book book) {
    var key = "Q" + Draft.compact(move.arrival());
    book.say(night, RecordKind.QUALIFYING_MOVE, key, () -> row(move, approval, key, known));
  }

  private static Row row(Stay move, @Nullable LocalDate approval, String key, Case known) {
    var arrival = move.arrival();
    var from = move.from();
    return Draft.child(RecordKind.QUALIFYING_MOVE, known, key)
        .put("qualifying_arrival_date", arrival)
        .put("from_city", from.city())
        .put("from_state", from.subdivision())
        .put("from_country", from.country())
        .put("to_city", move.town().name())
        .put("to_state", move.town().state().code())
        .put("eligibility_expiration_date", expiration(arrival, known))
        .put("coe_approval_date", approval)
        .row();
  }

  /** 36 months after the move (29 February becomes the 28th), or earlier: 20 U.S.C. 6399(3). */
  private static LocalDate expiration(LocalDate arrival, Case known) {
    var latest = Eligibility.after(arrival);
    return latest.isAfter(known.entitledUntil()) ? known.entitledUntil() : latest;
  }
}
