package org.monarca.exchange.health.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.health.doses.Given;
import org.monarca.exchange.health.doses.Merging;
import org.monarca.immunization.Assessment;
import org.monarca.immunization.Dose;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Forecaster;
import org.monarca.immunization.Patient;
import org.monarca.immunization.Sex;
import org.monarca.records.RecordKind;

/** Puts a child's immunization history together and says what is due, by CDC's logic (ADR 0058). */
public final class Histories {

  /** CVX 998: no vaccine administered. */
  private static final int NOTHING_GIVEN = 998;

  private final Forecaster forecaster;
  private final Seasons seasons;
  private final Merging merging;
  private final WholeGroups whole;

  public Histories(Forecaster forecaster) {
    this.forecaster = forecaster;
    this.merging = new Merging(forecaster.schedule());
    this.seasons = new Seasons(forecaster.schedule());
    this.whole = new WholeGroups(forecaster.schedule());
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
    var born = born(child);
    var given =
        merging.of(
            child.rows().getOrDefault(RecordKind.IMMUNIZATION, List.of()),
            dose -> fault(dose, born, day).isEmpty());
    if (born == null) {
      var untimed = given.stream().map(dose -> evaluated(dose, Map.of(), null, day)).toList();
      return new ImmunizationHistory(untimed, List.of(), null, day, isToldBesides(child));
    }
    var surely = assess(child, born, day, given, fault -> false);
    var parts = surely.evaluations().stream().collect(Collectors.groupingBy(DoseEvaluation::dose));
    var doses = given.stream().map(dose -> evaluated(dose, parts, born, day)).toList();
    var asIf =
        doses.stream().anyMatch(EvaluatedDose::isPerhapsTold)
            ? assess(child, born, day, given, Unread.PERHAPS_TOLD::equals)
            : surely;
    return new ImmunizationHistory(
        doses,
        new GroupStandings(seasons, day).of(surely.forecasts(), asIf.forecasts(), doses),
        born,
        day,
        isToldBesides(child));
  }

  private static boolean isToldBesides(ChildRecord child) {
    return child.contested().stream()
        .anyMatch(
            record -> !record.rows().getOrDefault(RecordKind.IMMUNIZATION, List.of()).isEmpty());
  }

  /**
   * @param though a dose is looked at though that is its fault
   */
  private Assessment assess(
      ChildRecord child,
      LocalDate born,
      LocalDate day,
      List<Given> given,
      Predicate<Unread> though) {
    var readable =
        given.stream()
            .filter(dose -> fault(dose, born, day).map(though::test).orElse(true))
            .map(Histories::dose)
            .toList();
    return forecaster.assess(Patient.of(born, sex(child), readable), day);
  }

  private EvaluatedDose evaluated(
      Given dose, Map<Dose, List<DoseEvaluation>> parts, @Nullable LocalDate born, LocalDate day) {
    var fault = fault(dose, born, day);
    if (fault.isPresent()) {
      return fault.get() == Unread.PERHAPS_TOLD
          ? new EvaluatedDose(dose, List.of(), whole.of(dose(dose).cvx()), fault.get())
          : new EvaluatedDose(dose, fault.get());
    }
    if (born == null) {
      return new EvaluatedDose(dose, Unread.NO_BIRTH_DATE);
    }
    var own = parts.getOrDefault(dose(dose), List.of());
    return new EvaluatedDose(
        dose, own, whole.of(dose(dose).cvx()), own.isEmpty() ? Unread.NO_SERIES : null);
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
    if (born != null && given.isBefore(born)) {
      return Optional.of(Unread.BEFORE_BIRTH);
    }
    return dose.perhaps() == null ? Optional.empty() : Optional.of(Unread.PERHAPS_TOLD);
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
