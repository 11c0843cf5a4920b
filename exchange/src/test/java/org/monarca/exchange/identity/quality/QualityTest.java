package org.monarca.exchange.identity.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.Exchange;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;

/** The report on linkage: counts, estimates with their intervals, and groups of names. */
class QualityTest {

  private final Exchange exchange = new Exchange();
  private final AtomicReference<Instant> now = new AtomicReference<>(Exchange.NOW);
  private final Quality quality =
      new Quality(exchange.test().database(), now::get, Standardiser.standard());

  @AfterEach
  void close() {
    exchange.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Ana, Martínez, López, HISPANIC_DOUBLE",
    "Ana, Martínez López, , HISPANIC_DOUBLE",
    "Ana, Hernández, , HISPANIC_SINGLE",
    "Ana, , Hernández, HISPANIC_SINGLE",
    "Juana, Pascual, Domingo, INDIGENOUS",
    "Juana, Ixcoy, López, INDIGENOUS",
    "Jesús, Santiago, , HISPANIC_SINGLE",
    "Kevin, Smith, , ENGLISH_OTHER",
    "Kevin, Nguyen, , ENGLISH_OTHER",
    "Ana, , , SINGLE_NAME",
    ", Smith, , SINGLE_NAME",
    ", , , SINGLE_NAME",
    "Ana, Qwxyzt, , NOT_CLASSIFIABLE",
    "Ana, Smith, Martínez, NOT_CLASSIFIABLE",
  })
  void theGroupOfANameIsToldByTheLists(String first, String last1, String last2, NameGroup group) {
    var person = Person.builder().firstName(first).lastName1(last1).lastName2(last2).build();

    assertThat(NameGroups.standard().of(person)).isEqualTo(group);
  }

  @Test
  void anIntervalIsWilsons() {
    assertThat(Estimate.of(10, 10).low()).isCloseTo(0.7225, within(0.0001));
    assertThat(Estimate.of(10, 10).high()).isCloseTo(1, within(1e-9));
    assertThat(Estimate.of(0, 10).high()).isCloseTo(0.2775, within(0.0001));
    assertThat(Estimate.of(50, 100).low()).isCloseTo(0.4038, within(0.0001));
    assertThat(Estimate.of(50, 100).high()).isCloseTo(0.5962, within(0.0001));
  }

  @Test
  void onlyDifferencesThatChanceDoesNotExplainAreTold() {
    var groups = new EnumMap<NameGroup, Figures>(NameGroup.class);
    groups.put(NameGroup.HISPANIC_DOUBLE, decided(1_000, 10));
    groups.put(NameGroup.ENGLISH_OTHER, decided(1_000, 12));
    groups.put(NameGroup.INDIGENOUS, decided(1_000, 100));
    groups.put(NameGroup.SINGLE_NAME, decided(10, 10));

    assertThat(Gap.among(groups))
        .singleElement()
        .matches(gap -> gap.group() == NameGroup.INDIGENOUS)
        .matches(gap -> gap.best() == NameGroup.HISPANIC_DOUBLE)
        .matches(gap -> gap.measure() == Measure.AUTOMATIC);
  }

  @Test
  void anExchangeWithoutRecordsHasAReportWithoutFigures() {
    var report = quality.report();

    assertThat(report.states()).isEmpty();
    assertThat(report.nation().figures().automatic()).isEmpty();
    assertThat(report.gaps()).isEmpty();
  }

  @Test
  void recordsAreCountedByStateAndByGroup() {
    exchange.resolve("TX", "1", guadalupe());
    exchange.resolve("MI", "1", guadalupe());
    exchange.resolve("OH", "1", guadalupe().with("sex", "Male"));
    exchange.resolve("TX", "2", ChildFixture.stranger());
    now.set(Exchange.NOW.plus(Duration.ofDays(10)));

    var report = quality.report();

    assertThat(report.states()).containsOnlyKeys("MI", "OH", "TX");
    var nation = report.nation();
    assertThat(nation.figures().records()).isEqualTo(4);
    assertThat(nation.figures().alone()).isEqualTo(3);
    assertThat(nation.figures().asked()).isEqualTo(1);
    assertThat(nation.figures().links()).isEqualTo(1);
    assertThat(nation.figures().precision().orElseThrow().share()).isBetween(0.9, 1.0);
    assertThat(nation.figures().recall().orElseThrow().share()).isBetween(0.3, 0.99);
    assertThat(nation.backlog()).isEqualTo(new Backlog(0, 1, 0, Exchange.NOW));
    assertThat(report.groups().get(NameGroup.HISPANIC_DOUBLE)).matches(f -> f.records() == 3);
    assertThat(report.groups().get(NameGroup.ENGLISH_OTHER)).matches(f -> f.records() == 1);
    assertThat(report.isSampled()).isFalse();
  }

  @Test
  void whereNothingWasToBeFoundNoShareOfItIsTold() {
    exchange.resolve("TX", "1", guadalupe());
    exchange.resolve("TX", "2", ChildFixture.stranger());

    assertThat(quality.report().nation().figures().recall()).isEmpty();
  }

  @Test
  void whatPeopleDecidedCountsInsteadOfWhatTheModelExpects() {
    exchange.resolve("TX", "1", guadalupe());
    exchange.resolve("OH", "1", guadalupe().with("sex", "Male"));
    assertThat(quality.report().nation().figures().agreed()).isEmpty();
    exchange
        .test()
        .jdbc()
        .sql("update identity.near_match set status = 'same', decided = now(), closed = turn")
        .update();
    now.set(Exchange.NOW.plus(Duration.ofMinutes(10)));

    var figures = quality.report().nation().figures();

    assertThat(figures.decidedSame()).isEqualTo(1);
    assertThat(figures.openSame()).isZero();
    assertThat(figures.agreed().orElseThrow().share()).isEqualTo(1);
  }

  @Test
  void aReportServesForSomeMinutes() {
    var first = quality.report();
    exchange.resolve("TX", "1", guadalupe());

    assertThat(quality.report()).isSameAs(first);
    now.set(Exchange.NOW.plus(Duration.ofMinutes(10)));
    assertThat(quality.report().nation().figures().records()).isEqualTo(1);
  }

  @Test
  void noGroupStandsInTheDatabase() {
    exchange.resolve("TX", "1", guadalupe());
    quality.report();

    var columns =
        exchange
            .test()
            .asService()
            .sql(
                "select count(*) from information_schema.columns where column_name ~ 'group|ethnic|hispanic'")
            .query(Long.class)
            .single();
    assertThat(columns).isZero();
  }

  private static Figures decided(double records, double asked) {
    return new Figures(records, records - asked, asked, 0, 0, 0, 0, 0, 0, 0);
  }
}
