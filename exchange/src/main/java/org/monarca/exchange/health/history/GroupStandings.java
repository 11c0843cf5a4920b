package org.monarca.exchange.health.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.GroupForecast;

/** Which vaccine groups are told of a child, and in which order. */
final class GroupStandings {

  private static final Comparator<GroupStanding> ORDER =
      Comparator.comparing(GroupStanding::standing)
          .thenComparing(GroupStandings::day)
          .thenComparingInt(one -> VaccineGroups.place(one.group()))
          .thenComparing(GroupStanding::group);

  private GroupStandings() {}

  static List<GroupStanding> of(
      List<GroupForecast> forecasts, List<EvaluatedDose> doses, Seasons seasons, LocalDate day) {
    var given = given(doses);
    return forecasts.stream()
        .filter(one -> VaccineGroups.isForAll(one.group()) || given.contains(one.group()))
        .map(one ->
            new GroupStanding(
                one.group(), standing(one, seasons, day), count(doses, one.group()), one.due()))
        .sorted(ORDER)
        .toList();
  }

  /** Where the data know no season any more, that nothing is recommended says nothing. */
  private static Standing standing(GroupForecast one, Seasons seasons, LocalDate day) {
    var standing = Standing.of(one, day);
    return standing == Standing.NOT_RECOMMENDED && seasons.areOver(one.group(), day)
        ? Standing.NO_SEASON
        : standing;
  }

  private static Set<String> given(List<EvaluatedDose> doses) {
    return doses.stream()
        .flatMap(dose -> dose.parts().stream())
        .map(DoseEvaluation::group)
        .collect(Collectors.toSet());
  }

  private static int count(List<EvaluatedDose> doses, String group) {
    return (int) doses.stream().filter(dose -> dose.stands(group)).count();
  }

  private static LocalDate day(GroupStanding one) {
    var due = one.due();
    return due == null ? LocalDate.MAX : due.recommended();
  }
}
