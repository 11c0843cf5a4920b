package org.monarca.exchange.jurisdictions.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.jurisdictions.TestDirectory.DONNA;
import static org.monarca.exchange.jurisdictions.TestDirectory.MICHIGAN;
import static org.monarca.exchange.jurisdictions.TestDirectory.SPARTA;
import static org.monarca.exchange.jurisdictions.TestDirectory.TEXAS;
import static org.monarca.exchange.jurisdictions.TestDirectory.WESLACO;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.jurisdictions.TestDirectory;

class CalendarsTest {

  private static final LocalDate BEGINS = LocalDate.of(2026, 8, 17);
  private static final LocalDate ENDS = LocalDate.of(2027, 5, 28);

  private final TestDirectory test = new TestDirectory();
  private final Calendars calendars = test.calendars();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aDistrictsOwnYearGoesBeforeItsStates() {
    assertThat(calendars.of(WESLACO, 2026)).isEmpty();
    calendars.put(TEXAS, null, BEGINS, ENDS);
    calendars.put(TEXAS, WESLACO, BEGINS.minusDays(7), ENDS);

    assertThat(calendars.of(WESLACO, 2026).orElseThrow())
        .satisfies(year -> {
          assertThat(year.ofDistrict()).isTrue();
          assertThat(year.firstDay()).isEqualTo("2026-08-10");
        });
    assertThat(calendars.of(DONNA, 2026)).map(SchoolYear::firstDay).contains(BEGINS);
    assertThat(calendars.of(DONNA, 2027)).isEmpty();
    assertThat(calendars.of(SPARTA, 2026)).isEmpty();
    assertThat(calendars.of("0000000", 2026)).isEmpty();
  }

  @Test
  void aYearIsReplacedByTheOneOfTheSameNumberAndKeepsItsTerms() {
    var trail = test.trail();
    var year = year();
    assertThat(term(year, "fall", BEGINS, LocalDate.of(2026, 12, 18)))
        .isEqualTo(CalendarEdited.DONE);
    calendars.put(TEXAS, WESLACO, BEGINS.plusDays(1), ENDS);

    assertThat(calendars.all("TX", WESLACO))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.firstDay()).isEqualTo(BEGINS.plusDays(1));
          assertThat(kept.terms()).extracting(Term::kind).containsExactly(Term.Kind.FALL);
        });
    assertThat(calendars.removeTerm(TEXAS, WESLACO, year, "fall", BEGINS))
        .isEqualTo(CalendarEdited.DONE);
    assertThat(calendars.remove(TEXAS, WESLACO, year)).isEqualTo(CalendarEdited.DONE);
    assertThat(calendars.remove(TEXAS, WESLACO, year)).isEqualTo(CalendarEdited.UNKNOWN);
    assertThat(trail.sentences())
        .containsExactly(
            "school-year.put done",
            "term.add done",
            "school-year.put done",
            "term.remove done",
            "school-year.remove done");
  }

  @Test
  void termsLieInTheirYearAndShareNoDay() {
    var year = year();
    term(year, "fall", BEGINS, LocalDate.of(2026, 12, 18));

    assertThat(term(year, "winter", BEGINS, ENDS)).isEqualTo(CalendarEdited.KIND_UNKNOWN);
    assertThat(term(year, "spring", ENDS, ENDS)).isEqualTo(CalendarEdited.ORDER);
    assertThat(term(year, "spring", LocalDate.of(2026, 12, 18), ENDS))
        .isEqualTo(CalendarEdited.OVERLAP);
    assertThat(term(year, "spring", BEGINS.minusDays(1), BEGINS.plusDays(1)))
        .isEqualTo(CalendarEdited.OUTSIDE);
    assertThat(term(year, "summer", ENDS.plusDays(7), LocalDate.of(2027, 8, 18)))
        .isEqualTo(CalendarEdited.OUTSIDE);
    assertThat(term(year, "summer", ENDS.plusDays(7), LocalDate.of(2027, 7, 16)))
        .isEqualTo(CalendarEdited.DONE);
  }

  @Test
  void whatIsNoSchoolYearIsRefused() {
    assertThat(calendars.put(TEXAS, null, ENDS, BEGINS)).isEqualTo(CalendarEdited.ORDER);
    assertThat(calendars.put(TEXAS, null, BEGINS, BEGINS.plusDays(401)))
        .isEqualTo(CalendarEdited.LENGTH);
    assertThat(calendars.put(TEXAS, null, BEGINS.minusYears(50), ENDS.minusYears(50)))
        .isEqualTo(CalendarEdited.LENGTH);
  }

  @Test
  void anotherStatesCalendarIsUnknown() {
    var year = year();

    assertThat(calendars.put(MICHIGAN, WESLACO, BEGINS, ENDS)).isEqualTo(CalendarEdited.UNKNOWN);
    assertThat(calendars.remove(MICHIGAN, WESLACO, year)).isEqualTo(CalendarEdited.UNKNOWN);
    assertThat(calendars.remove(MICHIGAN, SPARTA, year)).isEqualTo(CalendarEdited.UNKNOWN);
    assertThat(calendars.addTerm(TEXAS, DONNA, year, "fall", BEGINS, ENDS))
        .isEqualTo(CalendarEdited.UNKNOWN);
    assertThat(calendars.removeTerm(TEXAS, null, year, "fall", BEGINS))
        .isEqualTo(CalendarEdited.UNKNOWN);
  }

  private long year() {
    calendars.put(TEXAS, WESLACO, BEGINS, ENDS);
    return calendars.all("TX", WESLACO).getFirst().id();
  }

  private CalendarEdited term(long year, String kind, LocalDate first, LocalDate last) {
    return calendars.addTerm(TEXAS, WESLACO, year, kind, first, last);
  }
}
