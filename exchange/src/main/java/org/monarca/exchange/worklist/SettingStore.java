package org.monarca.exchange.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.TreeMap;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the States have set up. */
@Component
class SettingStore {

  private static final String READ = "select * from worklist.setting where state = ?";

  private static final String ADD =
      """
      insert into worklist.setting
        (state, districts, regions, district_days, region_days, state_days, due_days, version, changed, changed_by)
      values (:state, :districts, :regions, :districtDays, :regionDays, :stateDays, :dueDays::jsonb, 1, :at, :by)
      on conflict (state) do nothing
      """;

  private static final String CHANGE =
      """
      update worklist.setting
         set districts = :districts, regions = :regions, district_days = :districtDays, region_days = :regionDays,
             state_days = :stateDays, due_days = :dueDays::jsonb, version = version + 1, changed = :at, changed_by = :by
       where state = :state and version = :version
      """;

  private final Database database;
  private final JsonMapper json;

  SettingStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The State's own; the usual ones where it has set nothing. */
  StateSettings of(String state) {
    return settings(state, READ);
  }

  /**
   * The same, and they stay so until the transaction under way is over: what comes to an office by
   * it is there for whoever then lets that office take part no longer. Where a State has set
   * nothing there is nothing to hold, and no office below its own that anything comes to.
   */
  StateSettings held(String state) {
    return settings(state, READ + " for share");
  }

  private StateSettings settings(String state, String sql) {
    return database
        .jdbc()
        .sql(sql)
        .param(state)
        .query((row, n) -> settings(row))
        .optional()
        .orElseGet(() -> StateSettings.usual(state));
  }

  /** False where somebody has changed them since that version. */
  boolean save(StateSettings settings, String by, Instant at) {
    var due = new TreeMap<String, Integer>();
    settings.dueDays().forEach((kind, days) -> due.put(kind.code(), days));
    return database
            .jdbc()
            .sql(settings.version() == 0 ? ADD : CHANGE)
            .param("state", settings.state())
            .param("districts", settings.districts())
            .param("regions", settings.regions())
            .param("districtDays", settings.districtDays())
            .param("regionDays", settings.regionDays())
            .param("stateDays", settings.stateDays())
            .param("dueDays", json.writeValueAsString(due))
            .param("version", settings.version())
            .param("at", Times.utc(at))
            .param("by", by)
            .update()
        == 1;
  }

  private StateSettings settings(ResultSet row) throws SQLException {
    var due = new EnumMap<TaskKind, Integer>(TaskKind.class);
    json.readTree(row.getString("due_days"))
        .properties()
        .forEach(entry ->
            TaskKind.of(entry.getKey())
                .ifPresent(kind -> due.put(kind, entry.getValue().intValue())));
    return new StateSettings(
        row.getString("state"),
        row.getBoolean("districts"),
        row.getBoolean("regions"),
        row.getInt("district_days"),
        row.getInt("region_days"),
        row.getInt("state_days"),
        due,
        row.getLong("version"));
  }
}
