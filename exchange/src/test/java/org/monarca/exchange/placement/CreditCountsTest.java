package org.monarca.exchange.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.consolidated.CountedNation.STATE;
import static org.monarca.exchange.consolidated.CountedNation.TODAY;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.CountedNation;
import org.monarca.exchange.credit.CreditView;
import org.monarca.exchange.credit.Credits;
import org.monarca.exchange.credit.CreditsOfState;
import org.monarca.exchange.credit.courses.Sced;
import tools.jackson.databind.json.JsonMapper;

/** What is counted of a State's children is what is said of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreditCountsTest {

  private static final YearEnds UNKNOWN = (enrollment, begins) -> Optional.empty();

  private final CountedNation nation = new CountedNation();
  private final Credits credits =
      new Credits(nation.nation().database(), JsonMapper.builder().build(), Sced.shipped());

  @AfterAll
  void close() {
    nation.close();
  }

  @Test
  void theCountsAreTheSumOfWhatIsSaidOfEachChild() {
    var views = nation.oneByOne().stream().map(this::view).toList();

    var counts =
        CreditCounts.of(
            new CreditsOfState(nation.nation().ofState(), credits), STATE, TODAY, UNKNOWN);

    assertThat(counts.children()).isEqualTo(views.size()).isGreaterThan(20);
    assertThat(counts).isEqualTo(CreditCounts.of(views.stream()));
    assertThat(counts.withoutPlan() + counts.answers().values().stream().mapToLong(m -> m).sum())
        .isEqualTo(counts.children());
    assertThat(counts.answers()).hasSizeGreaterThan(1);
  }

  /** As the page of credits and the interface say it. */
  private CreditView view(ChildRecord child) {
    return CreditView.of(
        child,
        credits.bookFor(child),
        credits.plans(TODAY),
        Arrival.grade(child, TODAY, UNKNOWN).grade(),
        "",
        TODAY);
  }
}
