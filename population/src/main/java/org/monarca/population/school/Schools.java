package org.monarca.population.school;

import java.util.List;
import org.monarca.population.chance.Digits;
import org.monarca.population.places.Town;

/** The made-up schools of every town: two elementary, a middle and a high school. */
public final class Schools {

  private static final List<String> TREES =
      List.of(
          "Cedar",
          "Mesquite",
          "Willow",
          "Juniper",
          "Prairie",
          "Heron",
          "Sycamore",
          "Meadow",
          "Canyon",
          "Orchard",
          "Lantana",
          "Milkweed",
          "Cottonwood",
          "Sparrow",
          "Mulberry");

  private Schools() {}

  /**
   * The school of that town for a grade.
   *
   * @param grade a code of list {@code grade_level}
   * @param choice any number; it picks among the elementary schools
   */
  public static School forGrade(Town town, String grade, long choice) {
    return switch (grade) {
      case "06", "07", "08" -> school(town, 2, "Middle");
      case "09", "10", "11", "12", "00", "UG" -> school(town, 3, "High");
      default -> school(town, Math.floorMod(choice, 2), "Elementary");
    };
  }

  /** Every school of the town. */
  public static List<School> of(Town town) {
    return List.of(
        school(town, 0, "Elementary"),
        school(town, 1, "Elementary"),
        school(town, 2, "Middle"),
        school(town, 3, "High"));
  }

  /** Seven digits. */
  public static String districtId(Town town) {
    return town.state().fips() + "99" + Digits.of(town.index() + 1, 3);
  }

  private static School school(Town town, int number, String level) {
    var district = districtId(town);
    int pick = (town.index() * 4 + number + town.state().ordinal()) % TREES.size();
    var state = town.state();
    return new School(
        district + Digits.of(number + 1, 5),
        "Synthetic " + TREES.get(pick) + " " + level,
        district,
        "Synthetic " + town.name() + " Schools",
        town,
        (number + 1) + "00 Example Street",
        pick % 3 == 0 ? "Building " + (char) ('A' + pick % 5) : null,
        state.zipHead() + Digits.of(town.index() + 1, 2),
        state.areaCode() + "55501" + Digits.of((town.index() * 4 + number) % 100, 2));
  }
}
