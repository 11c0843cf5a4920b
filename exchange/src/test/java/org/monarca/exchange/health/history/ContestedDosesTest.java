package org.monarca.exchange.health.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.health.history.Vaccinated.HISTORIES;
import static org.monarca.exchange.health.history.Vaccinated.born;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Closure;
import org.monarca.exchange.protection.Shelter;

/** Of whom all doses stand in records that no longer fit, it is not said that none was sent. */
class ContestedDosesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Vaccinated told = born("2021-03-14");
  private final Vaccinated doubted = born("2012-03-14");

  @Test
  void dosesThatAreContestedWereSent() {
    doubted.given("MI", "03", "2013-05-12");

    assertThat(history().notForecast()).contains(NotForecast.CONTESTED);
    assertThat(ImmunizationCounts.of(Stream.of(history())).notForecast())
        .isEqualTo(Map.of(NotForecast.CONTESTED, 1L));
  }

  @Test
  void whereTheContestedRecordTellsNoneEitherNoneWasSent() {
    assertThat(history().notForecast()).contains(NotForecast.NO_DOSE_SENT);
  }

  @Test
  void whatTheRecordItselfTellsIsForecast() {
    told.given("TX", "03", "2022-05-12");
    doubted.given("MI", "03", "2013-05-12");

    assertThat(history().notForecast()).isEmpty();
  }

  private ImmunizationHistory history() {
    var child = told.child();
    return HISTORIES.of(
        new ChildRecord(
            child.id(),
            child.aliases(),
            child.states(),
            child.student(),
            child.rows(),
            child.timeline(),
            List.of(doubted.child()),
            Shelter.NONE,
            Closure.NONE),
        DAY);
  }
}
