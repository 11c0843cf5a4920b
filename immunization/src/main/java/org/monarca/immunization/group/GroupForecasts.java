package org.monarca.immunization.group;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.GroupForecast;
import org.monarca.immunization.Status;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.forecast.SeriesForecast;
import org.monarca.immunization.schedule.VaccineGroup;

/** Says of a vaccine group what its antigens' series say (CDSi 9). */
final class GroupForecasts {

  /** Table 9-4: the first of these that any antigen has. */
  private static final List<Status> STRONGEST =
      List.of(
          Status.CONTRAINDICATED,
          Status.AGED_OUT,
          Status.NOT_RECOMMENDED,
          Status.NOT_COMPLETE,
          Status.COMPLETE,
          Status.IMMUNE);

  private final Case patient;
  private final VaccineGroup group;
  private final List<SeriesForecast> forecasts;

  private GroupForecasts(Case patient, VaccineGroup group, List<SeriesForecast> forecasts) {
    this.patient = patient;
    this.group = group;
    this.forecasts = forecasts;
  }

  /** The forecast of a group; none where the schedule has no series for it. */
  static Optional<GroupForecast> of(
      VaccineGroup group, Map<String, SeriesForecast> byAntigen, Case patient) {
    var forecasts = group.antigens().stream().map(byAntigen::get).filter(Objects::nonNull).toList();
    return forecasts.isEmpty()
        ? Optional.empty()
        : Optional.of(new GroupForecasts(patient, group, forecasts).forecast());
  }

  private GroupForecast forecast() {
    var status = status();
    var due = status == Status.NOT_COMPLETE ? due() : null;
    return new GroupForecast(group.name(), status, due);
  }

  private Status status() {
    return STRONGEST.stream()
        .filter(status -> forecasts.stream().anyMatch(one -> one.status() == status))
        .findFirst()
        .orElseThrow();
  }

  private GroupForecast.Due due() {
    var earliest = earliest();
    return new GroupForecast.Due(
        number(),
        earliest,
        later(first(SeriesForecast.Dates::recommended).orElse(earliest), earliest),
        first(SeriesForecast.Dates::pastDue).map(day -> later(day, earliest)).orElse(null));
  }

  /** SINGLEANTVG-2 and MULTIANTVG-1. */
  private LocalDate earliest() {
    var first = first(SeriesForecast.Dates::earliest).orElseThrow();
    if (group.antigens().size() == 1) {
      return first;
    }
    if (dates().anyMatch(SeriesForecast.Dates::priority)) {
      return lastDose().map(last -> later(first, last)).orElse(first);
    }
    return dates().map(SeriesForecast.Dates::earliest).max(LocalDate::compareTo).orElseThrow();
  }

  private Optional<LocalDate> lastDose() {
    return group.antigens().stream()
        .flatMap(antigen -> patient.history().of(antigen).stream())
        .map(dose -> dose.given())
        .max(Comparator.naturalOrder());
  }

  /** FORECASTDN-2. */
  private int number() {
    var numbers = dates().mapToInt(SeriesForecast.Dates::number);
    return (group.full() ? numbers.min() : numbers.max()).orElseThrow();
  }

  /** FORECASTVG-2 and -3, before the earliest day of the group is looked at. */
  private Optional<LocalDate> first(Function<SeriesForecast.Dates, @Nullable LocalDate> day) {
    return dates().map(day).filter(Objects::nonNull).min(Comparator.naturalOrder());
  }

  private Stream<SeriesForecast.Dates> dates() {
    return forecasts.stream().map(SeriesForecast::dates).filter(Objects::nonNull);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
