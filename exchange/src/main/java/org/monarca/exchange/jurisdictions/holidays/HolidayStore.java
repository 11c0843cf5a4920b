package org.monarca.exchange.jurisdictions.holidays;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.platform.Database;

/** What States say of holidays, in the current transaction. */
final class HolidayStore {

  private static final String CHOOSE =
      """
      insert into jurisdictions.holiday_choice as known (state, holiday, kept) values (:state, :holiday, :kept)
      on conflict (state, holiday) do update set kept = excluded.kept where known.kept <> excluded.kept
      """;

  private static final String ADD =
      """
      insert into jurisdictions.day_off (state, day, name)
      select :state, :day, :name
       where (select count(*) from jurisdictions.day_off where state = :state and extract(year from day) = :year) < :most
      on conflict (state, day) do nothing
      """;

  private final Database database;

  HolidayStore(Database database) {
    this.database = database;
  }

  Map<String, Boolean> choices(String state) {
    var choices = new HashMap<String, Boolean>();
    database
        .jdbc()
        .sql("select holiday, kept from jurisdictions.holiday_choice where state = ?")
        .param(state)
        .query((row, n) -> choices.put(row.getString("holiday"), row.getBoolean("kept")))
        .list();
    return choices;
  }

  List<DayOff> days(String state) {
    return database
        .jdbc()
        .sql("select day, name from jurisdictions.day_off where state = ? order by day")
        .param(state)
        .query((row, n) -> new DayOff(row.getObject("day", LocalDate.class), row.getString("name")))
        .list();
  }

  /** False when the State has said so before. */
  boolean choose(String state, String holiday, boolean kept) {
    return database
            .jdbc()
            .sql(CHOOSE)
            .param("state", state)
            .param("holiday", holiday)
            .param("kept", kept)
            .update()
        == 1;
  }

  /** False when the day is there, or the year has as many as it may have. */
  boolean add(String state, DayOff off, int most) {
    return database
            .jdbc()
            .sql(ADD)
            .param("state", state)
            .param("day", off.day())
            .param("year", off.day().getYear())
            .param("name", off.name())
            .param("most", most)
            .update()
        == 1;
  }

  boolean remove(String state, LocalDate day) {
    return database
            .jdbc()
            .sql("delete from jurisdictions.day_off where state = ? and day = ?")
            .param(state)
            .param(day)
            .update()
        == 1;
  }
}
