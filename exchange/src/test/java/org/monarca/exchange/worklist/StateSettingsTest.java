package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.worklist.WorklistSettings.Setting;

/** What a State may set, and what it may not. */
class StateSettingsTest {

  @Test
  void levelsAndTimesAreAllThatCanBeSetAndNothingAmongThemApproves() {
    try (var test = new TestWorklist()) {
      var columns =
          test.database()
              .jdbc()
              .sql(
                  "select column_name from information_schema.columns where table_schema = 'worklist' and table_name = 'setting'")
              .query(String.class)
              .list();

      assertThat(StateSettings.class.getRecordComponents())
          .extracting(RecordComponent::getName)
          .containsExactly(
              "state",
              "districts",
              "regions",
              "districtDays",
              "regionDays",
              "stateDays",
              "dueDays",
              "version");
      assertThat(columns)
          .containsExactlyInAnyOrder(
              "state",
              "districts",
              "regions",
              "district_days",
              "region_days",
              "state_days",
              "due_days",
              "version",
              "changed",
              "changed_by");
    }
  }

  @Test
  void underTheShortestTimesATaskIsStillDecidedByAPersonAlone() {
    try (var test = new TestWorklist()) {
      var texan = test.stateAdmin("TX");
      var shortest =
          new StateSettings("TX", false, false, 1, 1, 1, Map.of(TaskKind.CONFIRM_MERGE, 1), 0);
      assertThat(test.stateSettings.change(texan, shortest)).isEqualTo(Setting.DONE);
      var task = test.opened(TaskKind.CONFIRM_MERGE, "merge:1", "TX", null);

      for (int month = 0; month < 12; month++) {
        test.advance(Duration.ofDays(30));
        test.escalation.moveSome();
        test.remind();
      }

      assertThat(test.again(task))
          .returns(TaskStatus.OPEN, Task::status)
          .returns(null, Task::outcome)
          .returns(Level.NATION, Task::level);
    }
  }
}
