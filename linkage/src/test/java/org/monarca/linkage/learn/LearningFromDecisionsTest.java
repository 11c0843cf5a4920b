package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;
import org.monarca.linkage.work.Workers;

/** What people have decided moves a model towards them. */
class LearningFromDecisionsTest {

  private static final Drawn DRAWN = Drawn.of(900, 300, 5);
  private static final People PEOPLE = DRAWN.people();

  /** Agree in three columns of six and differ in the other three: doubtful. */
  private static final int[] ONE = {1, 1, 1, 1, 1, 1};

  private static final int[] OTHER = {1, 1, 1, 2, 2, 2};

  private static Model learned(List<Decided> decided) {
    try (var workers = new Workers(2)) {
      return new Learning("v", "a test", 1)
          .of(PEOPLE, Candidates.of(PEOPLE, workers), decided, workers);
    }
  }

  private static List<Decided> decided(int count, boolean areOne) {
    var decided = new ArrayList<Decided>();
    for (int i = 0; i < count; i++) {
      decided.add(new Decided(Drawn.profile(ONE), Drawn.profile(OTHER), areOne));
    }
    return decided;
  }

  private static double weight(Model model) {
    return new Scorer(PEOPLE.features(), model).weight(Drawn.profile(ONE), Drawn.profile(OTHER));
  }

  @Test
  void withoutDecisionsTheModelIsThatOfTheRecords() {
    try (var workers = new Workers(1)) {
      var alone =
          new Learning("v", "a test", 1).of(PEOPLE, Candidates.of(PEOPLE, workers), workers);

      assertThat(learned(List.of())).isEqualTo(alone);
    }
  }

  @Test
  void whoIsOftenDecidedToBeOneWeighsMoreThanWhoIsDecidedToBeTwo() {
    double forOne = weight(learned(decided(200, true)));
    double forTwo = weight(learned(decided(200, false)));
    double alone = weight(learned(List.of()));

    assertThat(forOne).isGreaterThan(alone);
    assertThat(forTwo).isLessThanOrEqualTo(alone);
  }

  @Test
  void decisionsAreCountedInTheTraining() {
    var both = new ArrayList<>(decided(3, true));
    both.addAll(decided(2, false));

    assertThat(learned(both).training()).isEqualTo(new Model.Training("a test", 1_200, 1, 3, 2));
  }

  @Test
  void theOrderOfTheDecisionsDoesNotMatter() {
    var both = new ArrayList<>(decided(30, true));
    both.addAll(decided(20, false));

    assertThat(learned(both.reversed())).isEqualTo(learned(both));
  }
}
