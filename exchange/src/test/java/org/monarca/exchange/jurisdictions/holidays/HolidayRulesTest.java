package org.monarca.exchange.jurisdictions.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayRulesTest {

  private final PublishedHolidays published = PublishedHolidays.read();

  /** As the Office of Personnel Management publishes them. */
  @Test
  void theFederalHolidaysOfKnownYearsAreObservedOnTheirDays() {
    assertThat(federal(2026))
        .containsExactlyInAnyOrder(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25");
    assertThat(federal(2021))
        .containsExactlyInAnyOrder(
            "2021-01-01",
            "2021-01-18",
            "2021-02-15",
            "2021-05-31",
            "2021-06-18",
            "2021-07-05",
            "2021-09-06",
            "2021-10-11",
            "2021-11-11",
            "2021-11-25",
            "2021-12-24",
            "2021-12-31");
  }

  @Test
  void newYearOnASaturdayIsObservedInTheYearBefore() {
    assertThat(federal(2022)).doesNotContain("2022-01-01", "2021-12-31").contains("2022-12-26");
    assertThat(holiday("us-new-years-day").observedIn(2021))
        .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    assertThat(holiday("us-new-years-day").observedIn(2023))
        .containsExactly(LocalDate.of(2023, 1, 2));
  }

  @Test
  void aHolidayBeginsWithItsFirstYear() {
    var juneteenth = holiday("us-juneteenth-national-independence-day");

    assertThat(juneteenth.observedIn(2020)).isEmpty();
    assertThat(juneteenth.observedIn(2021)).containsExactly(LocalDate.of(2021, 6, 18));
  }

  @ParameterizedTest
  @CsvSource({
    "1818, 1818-03-22",
    "1943, 1943-04-25",
    "1954, 1954-04-18",
    "1981, 1981-04-19",
    "2000, 2000-04-23",
    "2008, 2008-03-23",
    "2011, 2011-04-24",
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25",
    "2285, 2285-03-22"
  })
  void easterIsComputed(int year, LocalDate sunday) {
    assertThat(HolidayRule.of("EASTER").in(year)).containsExactly(sunday);
  }

  @ParameterizedTest
  @CsvSource({
    "EASTER -2, 2026, 2026-04-03",
    "EASTER -47, 2026, 2026-02-17",
    "4 THU 11 +1, 2026, 2026-11-27",
    "1 MON 11 +1, 2022, 2022-11-08",
    "L FRI 04, 2027, 2027-04-30",
    "1 TUE 03, 2026, 2026-03-03",
    "01-20 year%4==1, 2029, 2029-01-20"
  })
  void everySortOfRuleFindsItsDay(String rule, int year, LocalDate day) {
    assertThat(HolidayRule.of(rule).in(year)).containsExactly(day);
  }

  @Test
  void aRuleMayHaveSeveralDaysOrNoneInAYear() {
    assertThat(HolidayRule.of("12-24,12-26").in(2026))
        .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26));
    assertThat(HolidayRule.of("1 MON 11 +1 year%2==0").in(2027)).isEmpty();
    assertThat(HolidayRule.of("02-29").in(2027)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5 MON 01", "1 XYZ 01", "13-01", "1 MON 13x", "PENTECOST"})
  void whatIsNoRuleIsRefused(String rule) {
    assertThatThrownBy(() -> HolidayRule.of(rule).in(2026).toList())
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aStateThatDoesNotKeepAFederalHolidayWorksOnIt() {
    var columbusDay = LocalDate.of(2026, 10, 12);

    assertThat(days("CA").isWorkingDay(columbusDay)).isTrue();
    assertThat(days("TX").isWorkingDay(columbusDay)).isTrue();
    assertThat(days("NY").isWorkingDay(columbusDay)).isFalse();
  }

  @Test
  void aSaturdayIsMovedOnlyWhereTheStateMovesIt() {
    assertThat(days("UT").isWorkingDay(LocalDate.of(2027, 7, 23))).isFalse(); // Pioneer Day
    assertThat(days("CA").isWorkingDay(LocalDate.of(2029, 3, 30))).isTrue(); // César Chávez
    assertThat(days("CA").isWorkingDay(LocalDate.of(2030, 4, 1))).isFalse(); // a Sunday's Monday
  }

  @Test
  void anObservanceIsAWorkingDayUntilTheStateSaysOtherwise() {
    var independence = LocalDate.of(2027, 3, 2);
    var choices = Map.of("tx-texas-independence-day", true);

    assertThat(days("TX").isWorkingDay(independence)).isTrue();
    assertThat(new StateHolidays(published.kept("TX", choices), Set.of()))
        .satisfies(days -> assertThat(days.isWorkingDay(independence)).isFalse());
  }

  @Test
  void inaugurationDayIsKeptInWashingtonAlone() {
    assertThat(days("DC").isWorkingDay(LocalDate.of(2033, 1, 20))).isFalse();
    assertThat(days("VA").isWorkingDay(LocalDate.of(2033, 1, 20))).isTrue();
  }

  @Test
  void everyHolidayHasAnIdOfItsOwnAndFallsInTheNextYears() {
    var all =
        IntStream.rangeClosed('A', 'Z')
            .boxed()
            .flatMap(
                a -> IntStream.rangeClosed('A', 'Z').mapToObj(b -> "" + (char) (int) a + (char) b))
            .flatMap(state -> published.of(state).stream().filter(holiday -> !holiday.isFederal()))
            .toList();

    assertThat(all).hasSizeGreaterThan(100).extracting(Holiday::id).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(holiday ->
            assertThat(IntStream.range(2026, 2031).boxed())
                .anySatisfy(year -> assertThat(holiday.observedIn(year)).isNotEmpty()));
  }

  private List<String> federal(int year) {
    return published.of("XX").stream()
        .flatMap(holiday -> holiday.observedIn(year).stream())
        .map(LocalDate::toString)
        .toList();
  }

  private Holiday holiday(String id) {
    return published.find("XX", id).orElseThrow();
  }

  private StateHolidays days(String state) {
    return new StateHolidays(published.kept(state, Map.of()), Set.of());
  }
}
