package org.monarca.exchange.health.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.health.doses.Given;
import org.monarca.exchange.health.doses.Merging;
import org.monarca.immunization.Dose;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.Patient;
import org.monarca.immunization.Sex;
import org.monarca.immunization.schedule.Association;
import org.monarca.immunization.schedule.VaccineGroup;
import org.monarca.records.RecordKind;

/** Puts a child's immunization history together and says what is due, by CDC's logic (ADR 0058). */
public final class Histories {

  /** CVX 998: no vaccine administered. */
  private static final int NOTHING_GIVEN = 998;

  private final Forecaster forecaster;
  private final Seasons seasons;
  private final Merging merging;

  public Histories(Forecaster forecaster) {
    this.forecaster = forecaster;
    this.merging = new Merging(forecaster.schedule());
    this.seasons = new Seasons(forecaster.schedule());
  }

  /** The version of CDC's supporting data, in words. */
  public String source() {
    return forecaster.schedule().source();
  }

  /**
   * As the record says it that day. What is contested is not in it: each such record has a history
   * of its own.
   */
  public ImmunizationHistory of(ChildRecord child, LocalDate day) {
    var given = merging.of(child.rows().getOrDefault(RecordKind.IMMUNIZATION, List.of()));
    var born = born(child);
    if (born == null) {
      var untimed = given.stream().map(dose -> evaluated(dose, Map.of(), null, day)).toList();
      return new ImmunizationHistory(untimed, List.of(), null, day);
    }
    var readable =
        given.stream().filter(dose -> fault(dose, born, day).isEmpty()).map(Histories::dose);
    var assessment = forecaster.assess(Patient.of(born, sex(child), readable.toList()), day);
    var parts =
        assessment.evaluations().stream().collect(Collectors.groupingBy(DoseEvaluation::dose));
    var doses = given.stream().map(dose -> evaluated(dose, parts, born, day)).toList();
    return new ImmunizationHistory(
        doses, GroupStandings.of(assessment.forecasts(), doses, seasons, day), born, day);
  }

  private EvaluatedDose evaluated(
      Given dose, Map<Dose, List<DoseEvaluation>> parts, @Nullable LocalDate born, LocalDate day) {
    var fault = fault(dose, born, day);
    if (fault.isPresent()) {
      return new EvaluatedDose(dose, fault.get());
    }
    if (born == null) {
      return new EvaluatedDose(dose, Unread.NO_BIRTH_DATE);
    }
    var own = parts.getOrDefault(dose(dose), List.of());
    return new EvaluatedDose(
        dose, own, wholeGroups(dose(dose).cvx()), own.isEmpty() ? Unread.NO_SERIES : null);
  }

  private Optional<Unread> fault(Given dose, @Nullable LocalDate born, LocalDate day) {
    var cvx = dose.cvx();
    var given = dose.day();
    if (cvx == null) {
      return Optional.of(Unread.NO_VACCINE);
    }
    if (cvx == NOTHING_GIVEN) {
      return Optional.of(Unread.NOT_GIVEN);
    }
    if (!forecaster.schedule().knows(cvx)) {
      return Optional.of(Unread.UNKNOWN_VACCINE);
    }
    if (given == null) {
      return Optional.of(Unread.NO_DAY);
    }
    if (given.isAfter(day)) {
      return Optional.of(Unread.FUTURE);
    }
    return born != null && given.isBefore(born)
        ? Optional.of(Unread.BEFORE_BIRTH)
        : Optional.empty();
  }

  /** The vaccine groups of which a vaccine holds every antigen. */
  private Set<String> wholeGroups(int cvx) {
    var held =
        forecaster.schedule().associations().getOrDefault(cvx, List.of()).stream()
            .map(Association::antigen)
            .collect(Collectors.toSet());
    return forecaster.schedule().groups().stream()
        .filter(group -> held.containsAll(group.antigens()))
        .map(VaccineGroup::name)
        .collect(Collectors.toSet());
  }

  /** Only of those that can be read. */
  private static Dose dose(Given dose) {
    return Dose.of(Objects.requireNonNull(dose.cvx()), Objects.requireNonNull(dose.day()));
  }

  private static @Nullable LocalDate born(ChildRecord child) {
    try {
      return said(child, "birth_date").map(LocalDate::parse).orElse(null);
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private static Sex sex(ChildRecord child) {
    return switch (said(child, "sex").orElse("")) {
      case "Female" -> Sex.FEMALE;
      case "Male" -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }

  private static Optional<String> said(ChildRecord child, String key) {
    return Optional.ofNullable(child.student().get(key)).map(ConsolidatedValue::value);
  }
}
