package org.monarca.population.school;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.people.Child;

/** The vaccinations that a child has had, after the usual schedule but late and with gaps. */
public final class Vaccinations {

  private static final int PURPOSE = 5;

  private final List<Due> schedule;

  private Vaccinations(List<Due> schedule) {
    this.schedule = schedule;
  }

  /** Reads the schedule of this module. */
  public static Vaccinations published() {
    return new Vaccinations(
        Table.read("school/vaccines.csv").lines().stream()
            .map(l -> new Due(l.text("cvx"), l.number("age_days"), l.number("percent")))
            .toList());
  }

  /** All doses given before {@code asOf}. */
  public List<Dose> of(Child child, long seed, LocalDate asOf) {
    var chance = Chance.of(seed, PURPOSE, child.number());
    int missing = child.bornAbroad() ? 15 : 0;
    return schedule.stream()
        .filter(due -> chance.percent(due.percent() - missing))
        .map(due -> new Dose(due.cvx(), child.birth().plusDays(due.ageDays() + delay(chance))))
        .filter(dose -> dose.day().isBefore(asOf))
        .toList();
  }

  private static int delay(Chance chance) {
    return chance.percent(75) ? chance.between(0, 25) : chance.between(26, 53);
  }

  private record Due(String cvx, int ageDays, int percent) {}
}
