package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.STANDARDISER;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Students.Student;
import org.monarca.linkage.measure.ThresholdChoice;
import org.monarca.linkage.measure.ThresholdChoice.Chosen;
import org.monarca.linkage.measure.ThresholdChoice.NotFound;
import org.monarca.linkage.measure.ThresholdChoice.NotPrecise;
import org.monarca.linkage.measure.Trial;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver;
import org.monarca.linkage.weigh.Profile;

/** Thresholds chosen from made-up students of whom it is known who they are. */
class ThresholdChoiceTest {

  private static final LinkageModel MODEL = LinkageModel.standard();

  private static List<Profile> profiles = List.of();
  private static List<String> children = List.of();
  private static Trial trial = Trial.of(MODEL, List.of(), List.of());

  @BeforeAll
  static void tryStudents() throws IOException {
    var students = Students.slice();
    profiles = students.stream().map(Student::person).map(STANDARDISER::profile).toList();
    children = students.stream().map(Student::child).toList();
    trial = Trial.of(MODEL, profiles, children);
  }

  @Test
  void aTrialCountsWhatTheEngineDecides() {
    var queries =
        IntStream.range(0, profiles.size()).mapToObj(i -> Query.of(i, profiles.get(i))).toList();
    var decided = new Resolver(LINKER).resolve(queries, 1_000);

    var outcome = trial.at(MODEL.thresholds());

    assertThat(outcome.records()).isEqualTo(profiles.size());
    assertThat(outcome.known()).isEqualTo(profiles.size() - children.stream().distinct().count());
    assertThat(outcome.right()).isLessThanOrEqualTo(outcome.linked());
    long linked = decided.stream().filter(one -> one.decision() instanceof Decision.Linked).count();
    assertThat((double) outcome.linked() / linked)
        .as("here each earlier record stands with its child, there with where it was put")
        .isBetween(0.98, 1.02);
  }

  @Test
  void theLowestThresholdsAreChosenThatAreSureEnough() {
    var chosen = (Chosen) choose(0.99, 0.98);
    var link = chosen.thresholds();

    assertThat(chosen.links().precision().low()).isGreaterThanOrEqualTo(0.99);
    assertThat(chosen.finds().recall().low()).isGreaterThanOrEqualTo(0.98);
    assertThat(link.link()).isNotNegative();
    assertThat(link.review()).isNotPositive();
    assertThat(link.link() * 10).isEqualTo(Math.rint(link.link() * 10));
    assertThat(link.margin()).isEqualTo(MODEL.thresholds().margin());
    assertThat(link.floor()).isEqualTo(MODEL.thresholds().floor());
    assertThat(trial.at(link)).isEqualTo(chosen.links());
  }

  @Test
  void whoWantsMorePrecisionLinksFromAHigherWeightAndWhoWantsToFindMoreAsksFromALowerOne() {
    var little = (Chosen) choose(0.9, 0.9);
    var much = (Chosen) choose(0.9, 0.99);

    assertThat(much.thresholds().review()).isLessThanOrEqualTo(little.thresholds().review());
    assertThat(much.finds().found()).isGreaterThanOrEqualTo(little.finds().found());
    assertThat(((Chosen) choose(0.99, 0.9)).thresholds().link())
        .isGreaterThanOrEqualTo(little.thresholds().link());
  }

  @Test
  void whatTheRecordsCannotSupportIsRefusedWithWhatItTakes() {
    assertThat(choose(0.9999, 0.9))
        .isInstanceOfSatisfying(
            NotPrecise.class,
            refused -> {
              assertThat(refused.needed()).isEqualTo(38_411);
              assertThat(refused.most().linked()).isBetween(1L, 3_000L);
            });
    assertThat(choose(0.9, 0.99999)).isInstanceOf(NotFound.class);
  }

  @Test
  void wrongLabelsRaiseNothingButDoubt() {
    var wrong =
        IntStream.range(0, children.size())
            .mapToObj(i -> i % 10 == 0 ? "somebody else " + i : children.get(i))
            .toList();

    assertThat(ThresholdChoice.of(Trial.of(MODEL, profiles, wrong), trial, 0.99, 0.9))
        .isInstanceOf(NotPrecise.class);
  }

  @Test
  void ofNoRecordNothingIsChosen() {
    var nobody = Trial.of(MODEL, List.of(), List.of());

    assertThat(ThresholdChoice.of(nobody, nobody, 0.999, 0.99))
        .isInstanceOfSatisfying(
            NotPrecise.class, refused -> assertThat(refused.needed()).isEqualTo(3_838));
  }

  private static ThresholdChoice choose(double precision, double recall) {
    return ThresholdChoice.of(trial, trial, precision, recall);
  }
}
