package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.monarca.population.chance.Table;
import org.monarca.population.journeys.Stay;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Attendances;
import org.monarca.population.school.CoursePlans;
import org.monarca.population.school.Eligibility;
import org.monarca.population.states.Book;

/**
 * Counts the nation as a census would, prints what it finds, and compares it with what is
 * published. Where the published figures come from stands in docs/population.md.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CensusTest {

  private static final int CABINS = 5_000;
  private static final long SEED = 11;

  private final List<Life> all =
      Populations.lives(SEED, CABINS, Populations.DAY, Populations.DAY, Populations.NATION)
          .toList();
  private final List<Life> eligible = all.stream().filter(CensusTest::isEligible).toList();

  @Test
  void agesAndGradesAreSharedOutAsAmongChildrenServedByThePrograms() {
    var counted =
        eligible.stream()
            .map(CensusTest::band)
            .filter(band -> !band.equals("out of school") && !band.equals("0-2"))
            .toList();
    var shares = shares(counted, band -> band);
    print("eligible children from 3 years in school or not yet", shares);

    assertThat(shares.get("3-5 not in K")).isBetween(0.11, 0.19);
    assertThat(shares.get("K-3")).isBetween(0.28, 0.37);
    assertThat(shares.get("4-8")).isBetween(0.28, 0.38);
    assertThat(shares.get("9-12")).isBetween(0.14, 0.22);
  }

  @Test
  void oneInTenIsOutOfSchoolAndOneInTenIsAnInfant() {
    var shares = shares(eligible, CensusTest::band);
    print("all eligible children", shares);

    assertThat(shares.get("out of school")).isBetween(0.06, 0.14);
    assertThat(shares.get("0-2")).isBetween(0.05, 0.12);
  }

  @Test
  void everyStateHasAboutItsShare() {
    var estimates = new TreeMap<String, Double>();
    Table.read("places/states.csv")
        .lines()
        .forEach(line -> estimates.put(line.text("state"), (double) line.number("children")));
    double whole = estimates.values().stream().mapToDouble(one -> one).sum();
    var records = eligible.stream().flatMap(life -> life.open(Populations.DAY).stream()).toList();
    var shares = shares(records, book -> book.state().code());
    print("records of eligible children", shares);

    assertThat(estimates)
        .allSatisfy((state, estimate) -> {
          double wanted = estimate / whole;
          if (wanted > 0.015) {
            assertThat(shares.get(state)).as(state).isBetween(wanted * 0.6, wanted * 1.9);
          }
        });
    assertThat(shares.size()).isGreaterThan(50);
  }

  @Test
  void halfOfTheChildrenAreKnownToSeveralStatesAndTwoThirdsAreStillEligible() {
    double several =
        share(all, life -> life.books().stream().map(Book::state).distinct().count() > 1);
    double stillEligible = eligible.size() / (double) all.size();
    print("children", Map.of("in several States", several, "still eligible", stillEligible));

    assertThat(several).isBetween(0.42, 0.62);
    assertThat(stillEligible).isBetween(0.58, 0.76);
  }

  @Test
  void twinsAndNamesakesAreAsRareAsTheyAre() {
    double multiple = share(all, life -> life.child().multiple());
    double namesakes = share(all, life -> life.child().kinship().namesakeOf() != null);
    double half = share(all, life -> life.child().kinship().half());
    double alone = share(all, life -> life.child().kinship().alone());
    print(
        "children",
        Map.of(
            "of multiple births", multiple, "namesakes", namesakes, "half", half, "alone", alone));

    assertThat(multiple).isBetween(0.023, 0.041);
    assertThat(namesakes).isBetween(0.0001, 0.0015);
    assertThat(half).isBetween(0.01, 0.04);
    assertThat(alone).isBetween(0.04, 0.14);
  }

  @Test
  void peoplesLiveWhereTheyWork() {
    var peoples = shares(all, life -> life.child().kinship().tradition().word());
    var alaska =
        shares(
            all.stream()
                .filter(life ->
                    life.books().stream().anyMatch(book -> book.state().code().equals("AK")))
                .toList(),
            life -> life.child().kinship().tradition().word());
    print("peoples", peoples);
    print("peoples in Alaska", alaska);

    assertThat(peoples.get("hispanic")).isBetween(0.7, 0.9);
    assertThat(peoples.get("mixtec")).isBetween(0.03, 0.13);
    assertThat(peoples).containsKeys("kiche", "mam", "qanjobal", "haitian", "hmong", "anglo");
    assertThat(alaska.get("yupik")).isGreaterThan(0.4);
  }

  @Test
  void somePupilsTakeAlgebraInGradeEightMostInGradeNine() {
    var pupils = all.stream().map(Life::child).toList();
    double early = share(pupils, child -> CoursePlans.hasHadAlgebra(child, 9));
    double usual = share(pupils, child -> CoursePlans.hasHadAlgebra(child, 10));
    print("pupils who have had Algebra I", Map.of("by grade 8", early, "by grade 9", usual));

    assertThat(early).isBetween(0.08, 0.16);
    assertThat(usual).isBetween(0.8, 0.92);
  }

  @Test
  void someDropOutsReturnSomeEarnAnEquivalencyAndMostWhoStayGraduate() {
    var attendances = all.stream().flatMap(CensusTest::attendances).toList();
    var endings = shares(attendances, attendance -> attendance.ending().name());
    double dropOuts = share(all, life -> life.child().pupil().leavesSchoolAt() < 19);
    double returning = share(all, life -> life.child().pupil().returnsAt() < 22);
    print("endings of attendances", endings);
    print("children who", Map.of("drop out", dropOuts, "return", returning));

    assertThat(endings.get("DIPLOMA")).isPositive();
    assertThat(endings.get("EQUIVALENCY")).isPositive();
    assertThat(dropOuts).isBetween(0.1, 0.25);
    assertThat(returning).isBetween(0.015, 0.06);
    assertThat(attendances).anyMatch(attendance -> "03".equals(attendance.continuation()));
    assertThat(attendances.stream().map(Attendance::type).distinct())
        .contains("01", "02", "03", "05", "06");
  }

  @Test
  void familiesMoveOverTheYearAndMostMovesQualify() {
    var stays = all.stream().flatMap(life -> life.stays().stream()).toList();
    double qualifying = share(stays, Stay::qualifying);
    var months = shares(stays, stay -> "%02d".formatted(stay.arrival().getMonthValue()));
    print("moves", Map.of("qualifying", qualifying));
    print("moves by month", months);

    assertThat(qualifying).isBetween(0.7, 0.92);
    assertThat(months.get("05")).isGreaterThan(months.get("01"));
    assertThat(months.get("10")).isGreaterThan(months.get("12"));
  }

  /** By its moves, and not graduated. */
  private static boolean isEligible(Life life) {
    var day = Populations.DAY;
    return Eligibility.ends(life.child(), life.stays(), day).isAfter(day)
        && attendances(life)
            .noneMatch(attendance -> attendance.completes() && attendance.to().isBefore(day));
  }

  private static Stream<Attendance> attendances(Life life) {
    return Attendances.of(life.child(), life.stays(), SEED).stream();
  }

  private static String band(Life life) {
    var day = Populations.DAY;
    int age = life.child().age(day);
    var last =
        attendances(life)
            .filter(attendance -> !attendance.from().isAfter(day))
            .reduce((before, after) -> after);
    var grade = last.map(Attendance::grade).orElse("");
    return age < 3
        ? "0-2"
        : grade.equals("00")
            ? "out of school"
            : age < 6 && grade.startsWith("P") ? "3-5 not in K" : inGrades(grade, age);
  }

  private static String inGrades(String grade, int age) {
    int number =
        Character.isDigit(grade.isEmpty() ? ' ' : grade.charAt(0)) ? Integer.parseInt(grade) : 0;
    return number == 0 && age < 5
        ? "3-5 not in K"
        : number <= 3 ? "K-3" : number <= 8 ? "4-8" : "9-12";
  }

  private static <T> Map<String, Double> shares(List<T> of, Function<T, String> by) {
    var shares = new TreeMap<String, Double>();
    of.stream()
        .collect(Collectors.groupingBy(by, Collectors.counting()))
        .forEach((key, count) -> shares.put(key, count / (double) of.size()));
    return shares;
  }

  private static <T> double share(List<T> of, Predicate<T> which) {
    return of.stream().filter(which).count() / (double) of.size();
  }

  private static void print(String what, Map<String, Double> shares) {
    var text =
        shares.entrySet().stream()
            .map(share -> "%s %.1f %%".formatted(share.getKey(), share.getValue() * 100))
            .collect(Collectors.joining(", "));
    System.out.println("census: " + what + ": " + text);
  }
}
