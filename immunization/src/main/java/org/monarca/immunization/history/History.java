package org.monarca.immunization.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.immunization.Dose;
import org.monarca.immunization.Patient;
import org.monarca.immunization.schedule.Schedule;

/**
 * The doses of a patient in order, taken apart into antigens (CDSi 4.2).
 *
 * <p>What the data do not order (doses of one day) goes by the vaccine's code, so that the order of
 * the input does not matter. A dose that is told twice (the vaccine, the day, and the maker where
 * both tell it) is one dose: several senders tell of one child, and each counts once.
 */
public final class History {

  private static final Comparator<Dose> ORDER =
      Comparator.comparing(Dose::given)
          .thenComparingInt(Dose::cvx)
          .thenComparing(Dose::substandard)
          .thenComparing(dose -> Objects.requireNonNullElse(dose.manufacturer(), ""));

  private final List<Administered> all;
  private final Map<String, List<Administered>> byAntigen;

  private History(List<Administered> all, Map<String, List<Administered>> byAntigen) {
    this.all = all;
    this.byAntigen = byAntigen;
  }

  /** What was given by a day; what is said to have been given before birth does not count. */
  public static History of(Patient patient, LocalDate until, Schedule schedule) {
    var doses =
        patient.doses().stream()
            .filter(dose -> !dose.given().isAfter(until) && !dose.given().isBefore(patient.born()))
            .sorted(ORDER)
            .toList();
    var all = new ArrayList<Administered>();
    var byAntigen = new HashMap<String, List<Administered>>();
    for (var dose : once(doses)) {
      var administered = new Administered(dose, all.size());
      all.add(administered);
      for (var part : schedule.associations().getOrDefault(dose.cvx(), List.of())) {
        if (part.holds(patient.born(), dose.given())) {
          byAntigen.computeIfAbsent(part.antigen(), name -> new ArrayList<>()).add(administered);
        }
      }
    }
    return new History(List.copyOf(all), byAntigen);
  }

  /** Makers not told come first in the order, so whoever tells more stands last and is kept. */
  private static List<Dose> once(List<Dose> ordered) {
    var once = new ArrayList<Dose>(ordered.size());
    for (var dose : ordered) {
      if (!once.isEmpty() && dose.repeats(once.getLast())) {
        once.removeLast();
      }
      once.add(dose);
    }
    return once;
  }

  /** Every dose, the earliest first. */
  public List<Administered> all() {
    return all;
  }

  /** The doses that hold an antigen, the earliest first. */
  public List<Administered> of(String antigen) {
    return byAntigen.getOrDefault(antigen, List.of());
  }
}
