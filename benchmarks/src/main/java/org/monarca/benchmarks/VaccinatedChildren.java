package org.monarca.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.monarca.immunization.Dose;
import org.monarca.immunization.Patient;
import org.monarca.immunization.Sex;

/** Children made up, vaccinated as the schedule recommends, more or less late and not always. */
final class VaccinatedChildren {

  static final LocalDate ASSESSED = LocalDate.of(2025, 11, 20);

  private static final int DAYS = 18 * 365;
  private static final int MOST_DAYS_LATE = 300;
  private static final double MISSED = 0.08;

  /** Ages in days and the vaccines then. */
  private static final int[][] PLAN = {
    {0, 8},
    {61, 110, 48, 133, 119},
    {122, 110, 48, 133, 119},
    {183, 110, 48, 133, 140},
    {365, 3, 21, 83, 48, 133},
    {456, 20},
    {548, 83, 140},
    {1461, 130, 94, 140},
    {4018, 115, 136, 165},
    {4200, 165},
    {5844, 136, 163}
  };

  private final Random random;

  private VaccinatedChildren(Random random) {
    this.random = random;
  }

  /** So many children; the same for a seed. */
  static List<Patient> drawn(int count, long seed) {
    var children = new VaccinatedChildren(new Random(seed));
    var drawn = new ArrayList<Patient>();
    for (int i = 0; i < count; i++) {
      drawn.add(children.child());
    }
    return drawn;
  }

  private Patient child() {
    var born = ASSESSED.minusDays(1 + random.nextInt(DAYS));
    double late = random.nextDouble();
    var doses = new ArrayList<Dose>();
    for (var visit : PLAN) {
      var day = born.plusDays(visit[0] + (long) (late * random.nextDouble() * daysLate(visit[0])));
      for (int i = 1; i < visit.length; i++) {
        if (random.nextDouble() > MISSED && !day.isAfter(ASSESSED)) {
          doses.add(Dose.of(visit[i], day));
        }
      }
    }
    return Patient.of(born, random.nextBoolean() ? Sex.FEMALE : Sex.MALE, doses);
  }

  private static int daysLate(int age) {
    return age == 0 ? 3 : MOST_DAYS_LATE;
  }
}
