package org.monarca.exchange.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.consolidated.CountedNation.STATE;
import static org.monarca.exchange.consolidated.CountedNation.TODAY;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.consolidated.CountedNation;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.health.history.NotForecast;
import org.monarca.exchange.health.history.Standing;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.exchange.health.history.VaccineGroups;

/** What is counted of a State's children is what is said of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImmunizationsOfStateTest {

  private final CountedNation nation = new CountedNation();
  private final ImmunizationsOfState immunizations =
      new ImmunizationsOfState(nation.nation().ofState(), Vaccinated.HISTORIES);

  @AfterAll
  void close() {
    nation.close();
  }

  @Test
  void theCountsAreTheSumOfWhatIsSaidOfEachChild() {
    var counts = immunizations.counts(STATE, TODAY);
    var histories =
        nation.oneByOne().stream().map(child -> Vaccinated.HISTORIES.of(child, TODAY)).toList();

    assertThat(counts.children()).isEqualTo(histories.size()).isGreaterThan(20);
    var notForecast = new EnumMap<NotForecast, Long>(NotForecast.class);
    var groups = new TreeMap<String, Map<Standing, Long>>();
    long nothingDue = 0;
    for (var history : histories) {
      history.notForecast().ifPresent(why -> notForecast.merge(why, 1L, Long::sum));
      if (history.notForecast().isEmpty()) {
        nothingDue += history.due().isEmpty() ? 1 : 0;
        add(history, groups);
      }
    }
    assertThat(counts.notForecast())
        .isEqualTo(notForecast)
        .containsKeys(NotForecast.NO_DOSE_SENT, NotForecast.NO_DOSE_EVALUATED);
    assertThat(counts.nothingDue()).isEqualTo(nothingDue);
    assertThat(counts.groups()).isEqualTo(groups).containsKey("MMR");
  }

  private static void add(ImmunizationHistory history, Map<String, Map<Standing, Long>> groups) {
    history
        .groups()
        .forEach(group ->
            groups
                .computeIfAbsent(group.group(), name -> new EnumMap<>(Standing.class))
                .merge(group.standing(), 1L, Long::sum));
  }

  @Test
  void eachGroupForEverybodyHasAllChildrenOfWhomSomethingIsSaid() {
    var counts = immunizations.counts(STATE, TODAY);
    long told =
        counts.children() - counts.notForecast().values().stream().mapToLong(one -> one).sum();

    assertThat(counts.groups().entrySet())
        .filteredOn(group -> VaccineGroups.isForAll(group.getKey()))
        .hasSize(15)
        .allSatisfy(group ->
            assertThat(group.getValue().values().stream().mapToLong(many -> many).sum())
                .isEqualTo(told));
  }

  @Test
  void aStateWithoutChildrenHasNoneToCount() {
    var counts = immunizations.counts("GU", TODAY);

    assertThat(counts.children()).isZero();
    assertThat(counts.groups()).isEmpty();
  }
}
