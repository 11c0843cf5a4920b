package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.weigh.FeatureWeights;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.Scorer;
import org.monarca.linkage.work.Workers;

/** Of children born in one year nearly all sit in one grade: that is no evidence twice. */
class LearnedDependenceTest {

  private static final int YEAR = 2;
  private static final int GRADE = 3;

  /** Column 3 follows column 2, but for one of twenty; the others follow nothing. */
  private static final People SCHOOL = school(true);

  private static final People WITHOUT = school(false);
  private static final Model MODEL = learned(SCHOOL, 1);

  private static People school(boolean gradesFollow) {
    var random = new Random(8);
    var profiles = new ArrayList<Profile>();
    for (int child = 0; child < 800; child++) {
      int year = 1 + random.nextInt(12);
      int grade = gradesFollow && random.nextInt(20) > 0 ? year : 1 + random.nextInt(12);
      var row =
          new int[] {
            1 + random.nextInt(60), 1 + random.nextInt(60), year, grade, 1 + random.nextInt(40), 1
          };
      profiles.add(Drawn.profile(row));
      if (child % 3 == 0) {
        var again = row.clone();
        again[random.nextInt(5)] = 1 + random.nextInt(12);
        profiles.add(Drawn.profile(again));
      }
    }
    return new People(Drawn.features(), profiles);
  }

  private static Model learned(People people, int threads) {
    try (var workers = new Workers(threads)) {
      return new Learning("v", "a test", 1).of(people, Candidates.of(people, workers), workers);
    }
  }

  @Test
  void whatFollowsAnEarlierColumnIsFoundToFollowIt() {
    assertThat(MODEL.features().get(GRADE).dependsOn()).isEqualTo(YEAR);
  }

  /** A trace of chance may be found; it moves no weight. */
  @Test
  void whatFollowsNothingIsWorthTheSameWhateverTheOthersSay() {
    assertThat(learned(WITHOUT, 1).features().get(GRADE).dependsOn()).isNotEqualTo(YEAR);
    for (int f : new int[] {0, 1, YEAR, 4}) {
      var weights = MODEL.features().get(f);

      assertThat(weights.uGiven().isEmpty())
          .isEqualTo(weights.dependsOn() == FeatureWeights.INDEPENDENT);
      assertThat(weights.uGiven())
          .allSatisfy(shares ->
              assertThat(shares.getFirst()).isCloseTo(weights.u().getFirst(), within(0.03)));
    }
  }

  @Test
  void noColumnDependsOnALaterOne() {
    for (int f = 0; f < MODEL.features().size(); f++) {
      assertThat(MODEL.features().get(f).dependsOn()).isLessThan(f);
    }
  }

  /** For no level of the year, the same one and another one: how often strangers share a grade. */
  @Test
  void theSharesAreToldForEveryLevelOfTheOther() {
    var given = MODEL.features().get(GRADE).uGiven();

    assertThat(given).hasSize(3);
    assertThat(given.getFirst()).isEqualTo(MODEL.features().get(GRADE).u());
    assertThat(given.get(1).getFirst()).isCloseTo(sharing(true), within(0.02));
    assertThat(given.get(2).getFirst()).isCloseTo(sharing(false), within(0.02));
    assertThat(given)
        .allSatisfy(shares ->
            assertThat(shares.stream().mapToDouble(share -> share).sum())
                .isCloseTo(1, within(1e-3)));
  }

  /** Of every two records of one year, or else of two, those in one grade. */
  private static double sharing(boolean ofOneYear) {
    double asked = 0;
    double same = 0;
    for (int a = 0; a < SCHOOL.size(); a++) {
      for (int b = 0; b < a; b++) {
        var one = SCHOOL.profile(a).codes();
        var other = SCHOOL.profile(b).codes();
        if ((one[YEAR] == other[YEAR]) == ofOneYear) {
          asked++;
          same += one[GRADE] == other[GRADE] ? 1 : 0;
        }
      }
    }
    return same / asked;
  }

  /** The grade of children of one year says next to nothing more. */
  @Test
  void agreeingInBothIsWorthLittleMoreThanAgreeingInOne() {
    var scorer = new Scorer(SCHOOL.features(), MODEL);
    double both = scorer.weight(profile(5, 5), profile(5, 5));
    double year = scorer.weight(profile(5, 0), profile(5, 0));
    double grade = scorer.weight(profile(0, 5), profile(0, 5));

    assertThat(both - year).isBetween(-0.2, 0.6);
    assertThat(grade).as("by itself it is worth its share").isGreaterThan(scorer.prior() + 2.5);
  }

  private static Profile profile(int year, int grade) {
    return Drawn.profile(0, 0, year, grade, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void anyNumberOfThreadsLearnsTheSame(int threads) {
    assertThat(learned(SCHOOL, threads)).isEqualTo(MODEL);
  }

  @Test
  void inAnotherOrderTheSameIsLearned() {
    assertThat(learned(new People(SCHOOL.features(), SCHOOL.profiles().reversed()), 2))
        .isEqualTo(MODEL);
  }

  /** A column that says one thing of all tells nobody apart, and upsets no other. */
  @Test
  void aColumnThatIsAllOneValueIsWorthNothing() {
    var weights = MODEL.features().get(5);

    assertThat(Math.log(weights.m().getFirst() / weights.u().getFirst()) / Math.log(2))
        .isBetween(-0.05, 0.05);
    assertThat(List.of(weights.m().getLast(), weights.u().getLast()))
        .allMatch(share -> share > 0 && share < 0.02);
  }
}
