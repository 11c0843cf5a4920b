package org.monarca.population.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.people.Child;

/**
 * The vaccinations that a child will ever have had: by the schedule of the country where it was at
 * that age, several at one visit, late, with gaps, made up for after arrival.
 */
public final class Vaccinations {

  private static final int PURPOSE = 5;
  private static final int MADE_UP_AFTER_DAYS = 60;

  /** Nobody gives two doses of one series sooner after each other. */
  private static final int BETWEEN_DOSES_DAYS = 28;

  private final List<Due> here;
  private final List<Due> abroad;
  private final Map<String, Set<String>> combinations;

  private Vaccinations(List<Due> all, Map<String, Set<String>> combinations) {
    this.here =
        all.stream()
            .filter(due -> due.schedule().equals("us"))
            .sorted(Comparator.comparingInt(Due::ageDays))
            .toList();
    this.abroad = all.stream().filter(due -> due.schedule().equals("abroad")).toList();
    this.combinations = combinations;
  }

  /** Reads the schedules of this module. */
  public static Vaccinations published() {
    var combinations =
        Table.read("school/combinations.csv").lines().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.text("cvx"),
                    Collectors.mapping(line -> line.text("vaccine"), Collectors.toSet())));
    return new Vaccinations(
        Table.read("school/vaccines.csv").lines().stream().map(Due::of).toList(), combinations);
  }

  /**
   * All doses up to the 20th birthday, earliest first.
   *
   * @param arrival when a child born abroad came to the country
   */
  public List<Dose> of(Child child, LocalDate arrival, long seed) {
    var chance = Chance.of(seed, PURPOSE, child.number());
    var doses = new ArrayList<Dose>();
    boolean foreign = child.bornAbroad();
    if (foreign) {
      abroad.stream()
          .filter(due -> due.on(child).isBefore(arrival.minusDays(60)))
          .forEach(due -> give(due, due.on(child).plusDays(delay(chance)), child, doses, chance));
    }
    int favourite = chance.between(0, 2);
    int visit = -1;
    var covered = new HashSet<String>();
    LocalDate day = child.birth();
    for (var due : here) {
      if (due.ageDays() != visit) {
        visit = due.ageDays();
        covered.clear();
        day = due.on(child).plusDays(delay(chance));
      }
      boolean late = foreign && day.isBefore(arrival);
      if (!late || madeUp(due, child.age(arrival), doses, chance)) {
        var given = late ? arrival.plusDays(MADE_UP_AFTER_DAYS * (1 + before(due, doses))) : day;
        here(due, given, favourite, covered, child, doses, chance);
      }
    }
    doses.sort(Comparator.comparing(Dose::day));
    return doses;
  }

  private void here(
      Due due,
      LocalDate day,
      int favourite,
      Set<String> covered,
      Child child,
      List<Dose> doses,
      Chance chance) {
    boolean had = chance.percent(due.percent());
    if (had && !covered.contains(due.vaccine()) && day.isAfter(child.birth())) {
      var cvx = due.products().get(favourite % due.products().size());
      covered.addAll(combinations.getOrDefault(cvx, Set.of()));
      doses.add(new Dose(due.dose(), cvx, soonest(due, day, doses)));
    }
  }

  private static void give(Due due, LocalDate day, Child child, List<Dose> doses, Chance chance) {
    if (chance.percent(due.percent()) && day.isAfter(child.birth())) {
      doses.add(new Dose(due.dose(), chance.oneOf(due.products()), day));
    }
  }

  /** What a child of that age still needs and has not had; never the vaccines of infants. */
  private static boolean madeUp(Due due, int age, List<Dose> doses, Chance chance) {
    boolean needed =
        due.vaccine().equals("DTaP")
            ? due.ageDays() > 460 && age < 6
            : due.ageDays() >= 372 && due.ageDays() != 380;
    return chance.percent(60)
        && needed
        && doses.stream().noneMatch(dose -> dose.name().equals(due.dose()));
  }

  /** That day, or later where the dose before was given so late that it is too soon. */
  private static LocalDate soonest(Due due, LocalDate day, List<Dose> doses) {
    return doses.stream()
        .filter(dose -> dose.series().equals(series(due.dose())))
        .map(dose -> dose.day().plusDays(BETWEEN_DOSES_DAYS))
        .filter(day::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(day);
  }

  /** How many doses of its series were given already. */
  private static long before(Due due, List<Dose> doses) {
    return doses.stream().filter(dose -> dose.series().equals(series(due.dose()))).count();
  }

  static String series(String dose) {
    int last = dose.length() - 1;
    return Character.isDigit(dose.charAt(last)) ? dose.substring(0, last) : dose;
  }

  private static int delay(Chance chance) {
    return chance.percent(75) ? chance.between(0, 25) : chance.between(26, 53);
  }

  private record Due(
      String schedule,
      String vaccine,
      String dose,
      int ageDays,
      int percent,
      List<String> products) {

    static Due of(Table.Line line) {
      return new Due(
          line.text("schedule"),
          line.text("vaccine"),
          line.text("dose"),
          line.number("age_days"),
          line.number("percent"),
          List.of(line.text("products").split("\\|")));
    }

    LocalDate on(Child child) {
      return child.birth().plusDays(ageDays);
    }
  }
}
