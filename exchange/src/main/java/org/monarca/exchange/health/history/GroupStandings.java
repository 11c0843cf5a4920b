package org.monarca.exchange.health.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.history.GroupStanding.Otherwise;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.GroupForecast;

/** Which vaccine groups are told of a child, and in which order. */
final class GroupStandings {

  private static final Comparator<GroupStanding> ORDER =
      Comparator.comparing(GroupStanding::standing)
          .thenComparing(GroupStandings::day)
          .thenComparingInt(one -> VaccineGroups.place(one.group()))
          .thenComparing(GroupStanding::group);

  private final Seasons seasons;
  private final LocalDate day;

  GroupStandings(Seasons seasons, LocalDate day) {
    this.seasons = seasons;
    this.day = day;
  }

  /**
   * @param asIf what would be due were doses that may be told twice doses of their own; the same
   *     where there are none
   */
  List<GroupStanding> of(
      List<GroupForecast> forecasts, List<GroupForecast> asIf, List<EvaluatedDose> doses) {
    var given = given(doses);
    var otherwise = asIf.stream().collect(Collectors.toMap(GroupForecast::group, this::otherwise));
    return forecasts.stream()
        .filter(one -> VaccineGroups.isForAll(one.group()) || given.contains(one.group()))
        .map(one -> of(one, count(doses, one.group()), otherwise.get(one.group())))
        .sorted(ORDER)
        .toList();
  }

  private GroupStanding of(GroupForecast one, int doses, @Nullable Otherwise otherwise) {
    return new GroupStanding(
        one.group(),
        standing(one),
        doses,
        one.due(),
        otherwise(one).equals(otherwise) ? null : otherwise);
  }

  private Otherwise otherwise(GroupForecast one) {
    return new Otherwise(standing(one), one.due());
  }

  /** Where the data know no season any more, that nothing is recommended says nothing. */
  private Standing standing(GroupForecast one) {
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
