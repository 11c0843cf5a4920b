package org.monarca.population.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.monarca.population.places.Atlas;
import org.monarca.population.states.Habit.Rhythm;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;

class HabitsTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final Habits habits = Habits.published();
  private final Atlas atlas = Atlas.published();

  @Test
  void everyStateOfTheCodeListHasHabitsOfItsOwn() {
    assertThat(Catalogue.published().codeList("state").codes())
        .map(code -> habits.of(atlas.fetch(code)))
        .allSatisfy(habit -> {
          assertThat(habit.numbering().pattern()).matches("[A-Z0-9]*#{10}").hasSizeLessThan(16);
          assertThat(habit.pace().lag()).isBetween(1, 30);
          assertThat(habit.pace().keeps()).isBetween(1, 3);
          assertThat(habit.schooling().stateTest()).isNotBlank();
        })
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsLeftBlankIsOptionalOrConditional() {
    for (var code : Catalogue.published().codeList("state").codes()) {
      for (var key : habits.of(atlas.fetch(code)).blank()) {
        assertThat(RecordKind.values())
            .filteredOn(kind -> Catalogue.published().find(kind, key).isPresent())
            .as(key)
            .isNotEmpty()
            .allMatch(kind -> !Catalogue.published().element(kind, key).required());
      }
    }
  }

  @Test
  void aStateSendsOnTheNextNightOfItsRhythm() {
    assertThat(Rhythm.NIGHTLY.sends(FRIDAY.plusDays(1), 3)).isEqualTo(FRIDAY.plusDays(1));
    assertThat(Rhythm.WEEKDAYS.sends(FRIDAY, 3)).isEqualTo(FRIDAY);
    assertThat(Rhythm.WEEKDAYS.sends(FRIDAY.plusDays(1), 3)).isEqualTo(FRIDAY.plusDays(3));
    assertThat(Rhythm.WEEKDAYS.sends(FRIDAY.plusDays(2), 3)).isEqualTo(FRIDAY.plusDays(3));
    for (int day = 0; day < 14; day++) {
      var sent = Rhythm.WEEKLY.sends(FRIDAY.plusDays(day), 3);
      assertThat(sent).isBetween(FRIDAY.plusDays(day), FRIDAY.plusDays(day + 6));
      assertThat(sent.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    }
  }
}
