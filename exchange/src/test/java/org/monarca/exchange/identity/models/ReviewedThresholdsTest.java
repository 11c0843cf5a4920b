package org.monarca.exchange.identity.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.weigh.Profile;

/** What people decided in reviews moves thresholds only where it suffices, and only one way. */
class ReviewedThresholdsTest {

  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final Profile ANA = profile("Ana", "Reyna", "Cruz", "2014-03-14");
  private static final Profile AGAIN = profile("Ana", "Reyna", null, "2014-03-14");
  private static final Profile TWIN = profile("Benito", "Reyna", "Cruz", "2014-03-14");

  private static final double WEIGHT = new Linker(LinkageModel.standard()).weight(ANA, AGAIN);

  /** Asks about what the shipped one would link. */
  private static final LinkageModel CAUTIOUS =
      LinkageModel.standard().with(new Thresholds(WEIGHT + 3, -5, 6, -11));

  private static Profile profile(String first, String last, @Nullable String second, String born) {
    var person =
        Person.builder()
            .firstName(first)
            .lastName1(last)
            .lastName2(second)
            .birthDate(LocalDate.parse(born))
            .sex("Female")
            .source("TX");
    return STANDARDISER.profile(person.build());
  }

  @Test
  void withoutEnoughDecisionsThresholdsStayAsTheyWere() {
    assertThat(ReviewedThresholds.of(CAUTIOUS, List.of())).isEqualTo(CAUTIOUS);
    assertThat(ReviewedThresholds.of(CAUTIOUS, same(100))).isEqualTo(CAUTIOUS);
  }

  @Test
  void linkingBeginsLowerWherePeopleFoundEnoughPairsToBeOneChild() {
    var chosen = ReviewedThresholds.of(CAUTIOUS, same(4_000));

    assertThat(chosen.thresholds().link()).isBetween(WEIGHT - 0.1, WEIGHT);
    var link = chosen.basis().orElseThrow().link().orElseThrow();
    assertThat(link.cases()).isEqualTo(4_000);
    assertThat(link.wrong()).isZero();
    assertThat(link.atLeast()).isBetween(0.999, 1.0);
    assertThat(chosen.basis().orElseThrow().source())
        .isEqualTo("4,000 pairs that people decided in reviews");
  }

  @Test
  void aFewWrongOnesAmongThemAreTooMany() {
    var decided = new ArrayList<>(same(4_000));
    decided.addAll(Collections.nCopies(5, new Decided(ANA, AGAIN, false)));

    assertThat(ReviewedThresholds.of(CAUTIOUS, decided).thresholds().link())
        .isEqualTo(CAUTIOUS.thresholds().link());
  }

  /** Asked about for another reason than their weight, they say nothing of weaker ones. */
  @Test
  void surerPairsDoNotMakeUpForWrongOnes() {
    var link = new Thresholds(WEIGHT - 1, -5, 6, -11);
    var decided = new ArrayList<>(same(20_000));
    decided.addAll(Collections.nCopies(5, new Decided(ANA, AGAIN, false)));
    var surer = LinkageModel.standard().with(link);

    assertThat(ReviewedThresholds.of(surer, decided).thresholds().link()).isEqualTo(WEIGHT - 1);
  }

  @Test
  void linkingNeverBeginsHigherForReviewsTellNothingOfWhatWasLinked() {
    var decided = Collections.nCopies(5_000, new Decided(ANA, AGAIN, false));
    var shipped = LinkageModel.standard();

    assertThat(ReviewedThresholds.of(shipped, decided)).isEqualTo(shipped);
    assertThat(ReviewedThresholds.of(shipped, same(5_000)).thresholds().link())
        .isEqualTo(shipped.thresholds().link());
  }

  @Test
  void pairsThatARuleHoldsBackSayNothingOfLinkingByWeight() {
    var decided = Collections.nCopies(5_000, new Decided(ANA, TWIN, true));

    var chosen = ReviewedThresholds.of(CAUTIOUS, decided);

    assertThat(chosen.thresholds().link()).isEqualTo(CAUTIOUS.thresholds().link());
  }

  @Test
  void askingBeginsHigherWhereWhatPeopleFoundIsStillAskedAbout() {
    var chosen = ReviewedThresholds.of(CAUTIOUS, same(400));

    assertThat(chosen.thresholds().review()).isZero();
    assertThat(chosen.thresholds().link()).isEqualTo(CAUTIOUS.thresholds().link());
    var basis = chosen.basis().orElseThrow();
    assertThat(basis.link()).isEmpty();
    assertThat(basis.review().orElseThrow().right()).isEqualTo(400);
    assertThat(basis.review().orElseThrow().atLeast()).isGreaterThanOrEqualTo(0.99);
  }

  private static List<Decided> same(int pairs) {
    return Collections.nCopies(pairs, new Decided(ANA, AGAIN, true));
  }
}
