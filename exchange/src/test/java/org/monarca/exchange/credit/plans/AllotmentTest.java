package org.monarca.exchange.credit.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.ledger.Transcribed;
import org.monarca.exchange.credit.plans.Need.Use;

/** Which course counts for which requirement, where several accept the same subject. */
class AllotmentTest {

  private static final List<String> NAMES =
      List.of(
          "Fine Arts/CTE",
          "World Language/Arts/CTE",
          "CTE/World Language",
          "Arts",
          "Electives",
          "Health/Physical Education",
          "STEM elective",
          "Mathematics");
  private static final List<String> SUBJECTS =
      List.of("Arts", "CTE", "World Language", "Health", "Mathematics", "Other");

  private final Transcribed said = new Transcribed();

  @Test
  void whoChoseFirstGivesWayWhereItCanTakeAnother() {
    said.earned("CA", "Painting", 2025, "1.00", "Arts")
        .earned("CA", "Welding", 2025, "1.00", "CTE");

    var needs = among(List.of(named("Fine Arts/CTE", 1), named("Humanities", 1)));
    var two = among(List.of(named("Fine Arts/CTE", 1), named("CTE/World Language", 1)));
    var overlapping =
        among(List.of(named("Robotics (Fine Arts/CTE)", 1), named("World Language/CTE", 1)));

    assertThat(needs).allMatch(Need::isMet);
    assertThat(two).allMatch(Need::isMet);
    assertThat(overlapping).allMatch(Need::isMet);
  }

  @Test
  void requirementsThatAreAlikeShareNothing() {
    said.earned("CA", "Painting", 2025, "1.00", "Arts");

    var needs = among(List.of(named("Arts", 1), named("Arts", 1)));

    assertThat(needs.stream().map(Need::counted).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1.00");
  }

  /** Held beside trying every set of requirements: Hall's theorem, as max-flow min-cut. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void asManyCreditsCountAsCan(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      said.courses().clear();
      for (int course = 0; course < 1 + random.nextInt(8); course++) {
        said.earned(
            "CA",
            "Own " + (char) ('a' + course) + "x",
            2025,
            random.nextBoolean() ? "1.00" : "0.50",
            SUBJECTS.get(random.nextInt(SUBJECTS.size())));
      }
      var requirements = new ArrayList<Requirement>();
      for (int i = 0; i < 1 + random.nextInt(5); i++) {
        requirements.add(named(NAMES.get(random.nextInt(NAMES.size())), 1 + random.nextInt(2)));
      }

      var needs = among(requirements);

      var counted = needs.stream().map(Need::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(counted).isEqualByComparingTo(most(requirements));
      assertThat(needs)
          .allSatisfy(
              need -> assertThat(need.counted()).isLessThanOrEqualTo(need.requirement().credits()));
      for (var line : said.ledger().lines()) {
        assertThat(
                needs.stream()
                    .flatMap(need -> need.uses().stream())
                    .filter(use -> use.line().equals(line))
                    .map(Use::credits)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isLessThanOrEqualTo(line.counted());
      }
    }
  }

  /** The smallest cut: some requirements whole, and the courses that the others accept. */
  private BigDecimal most(List<Requirement> requirements) {
    var least = BigDecimal.valueOf(1_000);
    for (int set = 0; set < (1 << requirements.size()); set++) {
      var cut = BigDecimal.ZERO;
      for (int i = 0; i < requirements.size(); i++) {
        cut = ((set >> i) & 1) == 1 ? cut.add(requirements.get(i).credits()) : cut;
      }
      for (var line : said.ledger().lines()) {
        boolean isWanted = false;
        for (int i = 0; i < requirements.size(); i++) {
          var one = requirements.get(i);
          isWanted |=
              ((set >> i) & 1) == 0
                  && (one.kind() == Requirement.Kind.ELECTIVES
                      || one.accepts().contains(line.row().course().subject()));
        }
        cut = isWanted ? cut.add(line.counted()) : cut;
      }
      least = least.min(cut);
    }
    return least;
  }

  private List<Need> among(List<Requirement> requirements) {
    return new Allotment(said.ledger(), Sced.shipped()).among(requirements);
  }

  private static Requirement named(String name, int credits) {
    return Requirement.named(name, BigDecimal.valueOf(credits), true);
  }
}
