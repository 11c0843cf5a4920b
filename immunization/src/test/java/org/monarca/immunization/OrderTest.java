package org.monarca.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every history. */
class OrderTest {

  private static final LocalDate BORN = LocalDate.of(2012, 2, 29);
  private static final LocalDate ASSESSED = LocalDate.of(2025, 11, 20);
  private static final List<Integer> VACCINES =
      List.of(
          3, 8, 10, 20, 21, 48, 49, 83, 94, 110, 113, 114, 115, 116, 119, 120, 130, 133, 149, 165);

  @Property(tries = 60)
  void theOrderOfTheRowsDoesNotMatter(@ForAll("histories") List<Dose> doses, @ForAll long seed) {
    var shuffled = new ArrayList<>(doses);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(assess(shuffled)).isEqualTo(assess(doses));
  }

  @Property(tries = 60)
  void whatIsGivenAfterTheAssessmentIsNotLookedAt(@ForAll("histories") List<Dose> doses) {
    var more = new ArrayList<>(doses);
    more.add(Dose.of(3, ASSESSED.plusDays(1)));

    assertThat(assess(more)).isEqualTo(assess(doses));
  }

  @Property(tries = 60)
  void everyDoseOfAGroupIsJudgedOnceAndDatesAreInOrder(@ForAll("histories") List<Dose> doses) {
    var assessment = assess(doses);

    for (var forecast : assessment.forecasts()) {
      var due = forecast.due();
      assertThat(due != null).isEqualTo(forecast.status() == Status.NOT_COMPLETE);
      if (due != null) {
        assertThat(due.number()).isPositive();
        assertThat(due.recommended()).isAfterOrEqualTo(due.earliest());
        assertThat(due.pastDue() == null || !due.pastDue().isBefore(due.earliest())).isTrue();
      }
      long valid =
          assessment.evaluations().stream()
              .filter(one -> one.group().equals(forecast.group()))
              .count();
      assertThat(valid).isLessThanOrEqualTo(doses.size());
    }
  }

  @Property(tries = 60)
  void aDoseGivenOnTheEarliestDayCountsAndTheNextIsNotSmaller(
      @ForAll("histories") List<Dose> doses) {
    var before = forecast(doses, "MMR");
    var due = before.due();
    if (due != null && !due.earliest().isAfter(ASSESSED)) {
      var more = new ArrayList<>(doses);
      more.add(Dose.of(3, due.earliest()));
      var after = forecast(more, "MMR");

      assertThat(after.due() == null || after.due().number() > due.number())
          .as("%s then %s", before, after)
          .isTrue();
    }
  }

  private static GroupForecast forecast(List<Dose> doses, String group) {
    return assess(doses).forecasts().stream()
        .filter(one -> one.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment assess(List<Dose> doses) {
    return Child.FORECASTER.assess(Patient.of(BORN, Sex.MALE, doses), ASSESSED);
  }

  @Provide
  Arbitrary<List<Dose>> histories() {
    var days = Arbitraries.integers().between(0, 365 * 13);
    var dose =
        Combinators.combine(Arbitraries.of(VACCINES), days)
            .as((cvx, day) -> Dose.of(cvx, BORN.plusDays(day)));
    return dose.list().ofMaxSize(25);
  }
}
