package org.monarca.exchange.jurisdictions.holidays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.monarca.records.bundle.CsvRows;

/** The table {@code holidays.csv}: federal holidays and those of each State. Immutable. */
final class PublishedHolidays {

  private static final String TABLE = "/org/monarca/exchange/jurisdictions/holidays.csv";
  private static final String NOT = "NOT ";

  private final List<Holiday> federal = new ArrayList<>();
  private final Map<String, List<Holiday>> own = new HashMap<>();
  private final Map<String, Set<String>> notKept = new HashMap<>();

  private PublishedHolidays() {}

  static PublishedHolidays read() {
    var published = new PublishedHolidays();
    var table = Objects.requireNonNull(PublishedHolidays.class.getResourceAsStream(TABLE), TABLE);
    try (table) {
      var rows = new CsvRows(table, 1 << 16);
      rows.next(); // the heading
      var federalByRule = new HashMap<String, String>();
      while (rows.next()) {
        published.add(rows, federalByRule);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return published;
  }

  /** The federal holidays and the State's own, whether it keeps them or not. */
  List<Holiday> of(String state) {
    return Stream.concat(federal.stream(), own.getOrDefault(state, List.of()).stream()).toList();
  }

  Optional<Holiday> find(String state, String id) {
    return of(state).stream().filter(holiday -> holiday.id().equals(id)).findFirst();
  }

  /** Whether the State keeps it as long as it says nothing else. */
  boolean isKept(String state, Holiday holiday) {
    return holiday.dayOff() && !notKept.getOrDefault(state, Set.of()).contains(holiday.id());
  }

  /**
   * Those that the State keeps.
   *
   * @param choices what the State says otherwise, by id
   */
  List<Holiday> kept(String state, Map<String, Boolean> choices) {
    return of(state).stream()
        .filter(holiday -> choices.getOrDefault(holiday.id(), isKept(state, holiday)))
        .toList();
  }

  /** Federal holidays stand first in the table: who does not keep one names it by its rule. */
  private void add(CsvRows row, Map<String, String> federalByRule) {
    var state = row.value(1);
    var rule = row.value(3);
    if (rule.startsWith(NOT)) {
      var holiday = federalByRule.get(rule.substring(NOT.length()));
      notKept
          .computeIfAbsent(state, ignored -> new HashSet<>())
          .add(Objects.requireNonNull(holiday, rule));
      return;
    }
    var holiday =
        new Holiday(
            row.value(0),
            state,
            row.value(2),
            HolidayRule.of(rule),
            Observed.valueOf(row.value(4).toUpperCase(Locale.ROOT)),
            row.value(5).isEmpty() ? 0 : Integer.parseInt(row.value(5)),
            row.value(6).equals("Y"));
    if (holiday.isFederal()) {
      federal.add(holiday);
      federalByRule.put(rule, holiday.id());
    } else {
      own.computeIfAbsent(state, ignored -> new ArrayList<>()).add(holiday);
    }
  }
}
