package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.text.Letters;

/** Warnings about qualifying moves. */
final class MoveRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(
              Problem.ELIGIBILITY_ENDS_BEFORE_ARRIVAL, MoveRules::eligibilityBeginsBeforeItEnds),
          new Rule(Problem.APPROVED_BEFORE_ARRIVAL, MoveRules::approvalFollowsArrival),
          new Rule(Problem.MOVE_WITHIN_ONE_PLACE, MoveRules::moveLeadsElsewhere),
          new Rule(Problem.MOVES_ON_ONE_DAY, MoveRules::nobodyArrivesTwiceOnOneDay));

  private MoveRules() {}

  private static void eligibilityBeginsBeforeItEnds(Child child, Verdict verdict) {
    for (var move : child.moves()) {
      if (move.isReadable() && move.expiration() < move.arrival()) {
        verdict.add(
            Problem.ELIGIBILITY_ENDS_BEFORE_ARRIVAL,
            move.row(),
            Fields.EXPIRATION,
            Calendar.text(move.arrival()));
      }
    }
  }

  private static void approvalFollowsArrival(Child child, Verdict verdict) {
    for (var move : child.moves()) {
      if (move.approved() != Calendar.NONE && move.approved() < move.arrival()) {
        verdict.add(
            Problem.APPROVED_BEFORE_ARRIVAL,
            move.row(),
            Fields.APPROVAL,
            Calendar.text(move.arrival()));
      }
    }
  }

  /** A qualifying move crosses school district lines: 34 CFR 200.81. */
  private static void moveLeadsElsewhere(Child child, Verdict verdict) {
    for (var move : child.moves()) {
      var row = move.row();
      var state = row.value(Fields.FROM_STATE);
      var city = row.value(Fields.FROM_CITY);
      if (city != null
          && state != null
          && state.equals(row.value(Fields.TO_STATE))
          && Letters.alike(city, Fields.text(row, Fields.TO_CITY))) {
        verdict.add(Problem.MOVE_WITHIN_ONE_PLACE, row, Fields.TO_CITY, state);
      }
    }
  }

  private static void nobodyArrivesTwiceOnOneDay(Child child, Verdict verdict) {
    if (child.moves().size() > 1) {
      List<Row> rows = child.moves().stream().map(Move::row).toList();
      Repetitions.of(rows, Fields.ARRIVAL)
          .forEach((row, first) ->
              verdict.add(
                  Problem.MOVES_ON_ONE_DAY, row, Fields.ARRIVAL, Long.toString(first.line())));
    }
  }
}
