package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.tables.DoseTable.LeftOut;
import org.monarca.exchange.cli.tables.DoseTable.Noted;
import org.monarca.immunization.Sex;
import org.monarca.immunization.schedule.Schedule;

/**
 * Reads a table of doses. What is wrong with a case refuses the file; a dose that cannot be
 * understood is left out and counted. Rows of one case need not stand together.
 */
public final class DosesFile {

  private static final String CASE = "case_id";
  private static final String BORN = "birth_date";
  private static final String SEX = "sex";
  private static final String ASSESSED = "assessment_date";
  private static final String VACCINE = "cvx_code";
  private static final String GIVEN = "occurrence_date";
  private static final String MANUFACTURER = "mvx_code";

  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2200;
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4})(\\.0+)?");

  private final CsvFile csv;
  private final Schedule schedule;
  private final Map<String, DoseCase> cases = new LinkedHashMap<>();
  private final List<GivenVaccine> vaccines = new ArrayList<>();
  private final Map<GivenVaccine, Integer> places = new HashMap<>();
  private final Map<LeftOut, Noted> leftOut = new EnumMap<>(LeftOut.class);
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();

  private DosesFile(CsvFile csv, Schedule schedule) {
    this.csv = csv;
    this.schedule = schedule;
    for (var column : List.of(CASE, BORN, SEX, ASSESSED, VACCINE, GIVEN)) {
      columns.put(column, csv.place(column));
    }
    if (csv.columns().contains(MANUFACTURER)) {
      columns.put(MANUFACTURER, csv.place(MANUFACTURER));
    }
  }

  /** Reads the table. */
  public static DoseTable read(Path file, Schedule schedule) throws IOException {
    try (var csv = CsvFile.open(file)) {
      return new DosesFile(csv, schedule).read();
    }
  }

  private DoseTable read() throws IOException {
    while (csv.next()) {
      readDose(readCase());
    }
    var others =
        csv.columns().stream()
            .filter(column -> !column.isEmpty() && !columns.containsKey(column))
            .toList();
    return new DoseTable(List.copyOf(cases.values()), vaccines, leftOut, others);
  }

  private DoseCase readCase() {
    var id = value(CASE);
    if (id.isEmpty()) {
      throw wrong("\"%s\" is blank; every row names its case".formatted(CASE));
    }
    var born = day(BORN);
    var sex = sex();
    var assessed = day(ASSESSED);
    if (born.isAfter(assessed)) {
      throw wrong(
          "\"%s\" of the case \"%s\" is %s, before \"%s\", %s; mend one of them"
              .formatted(ASSESSED, id, assessed, BORN, born));
    }
    var known = cases.computeIfAbsent(id, key -> new DoseCase(key, born, sex, assessed));
    if (!known.isSame(born, sex, assessed)) {
      throw wrong(
          "\"%s\", \"%s\" or \"%s\" of the case \"%s\" differs from its row before; give each case one of each"
              .formatted(BORN, SEX, ASSESSED, id));
    }
    return known;
  }

  private LocalDate day(String column) {
    var day = parsed(value(column));
    if (day == null) {
      throw wrong(
          "\"%s\" is \"%s\"; write the date as 2015-01-31".formatted(column, value(column)));
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw wrong(
          "\"%s\" is %s; give a day from the year %d to %d"
              .formatted(column, day, FIRST_YEAR, LAST_YEAR));
    }
    return day;
  }

  private Sex sex() {
    return switch (value(SEX).toUpperCase(Locale.ROOT)) {
      case "F", "FEMALE" -> Sex.FEMALE;
      case "M", "MALE" -> Sex.MALE;
      case "", "U", "X", "UNKNOWN" -> Sex.UNKNOWN;
      default ->
          throw wrong(
              "\"%s\" is \"%s\"; write F or M, or nothing where it is not known"
                  .formatted(SEX, value(SEX)));
    };
  }

  private void readDose(DoseCase known) {
    var code = value(VACCINE);
    var given = parsed(value(GIVEN));
    if (code.isEmpty() && value(GIVEN).isEmpty()) {
      return;
    }
    if (code.isEmpty()) {
      leaveOut(LeftOut.NO_VACCINE, VACCINE);
    } else if (given == null) {
      leaveOut(LeftOut.NO_DATE, GIVEN);
    } else if (given.isBefore(known.born())) {
      leaveOut(LeftOut.BEFORE_BIRTH, GIVEN);
    } else if (given.isAfter(known.assessed())) {
      leaveOut(LeftOut.AFTER_ASSESSMENT, GIVEN);
    } else {
      add(known, code, given);
    }
  }

  private void add(DoseCase known, String code, LocalDate given) {
    int cvx = number(code);
    if (cvx < 0 || !schedule.knows(cvx)) {
      leaveOut(LeftOut.UNKNOWN_VACCINE, VACCINE);
      return;
    }
    var vaccine = new GivenVaccine(code, cvx, manufacturer());
    int place =
        places.computeIfAbsent(
            vaccine,
            key -> {
              vaccines.add(key);
              return vaccines.size() - 1;
            });
    known.add(place, given);
  }

  private @Nullable String manufacturer() {
    var value = columns.containsKey(MANUFACTURER) ? value(MANUFACTURER) : "";
    return value.isEmpty() ? null : value;
  }

  private void leaveOut(LeftOut reason, String column) {
    leftOut.compute(
        reason,
        (key, before) ->
            before == null ? new Noted(1, csv.line(), column, value(column)) : before.again());
  }

  /** Spreadsheets write {@code 8.0} for 08. */
  private static int number(String code) {
    var number = NUMBER.matcher(code);
    return number.matches() ? Integer.parseInt(number.group(1)) : -1;
  }

  /** Dates repeat: a child's birth in every row, a day among children. */
  private @Nullable LocalDate parsed(String value) {
    var known = days.get(value);
    if (known != null) {
      return known;
    }
    try {
      var day = LocalDate.parse(value);
      days.put(value, day);
      return day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String value(String column) {
    return csv.value(columns.getOrDefault(column, 0));
  }

  private WrongInput wrong(String sentence) {
    return new WrongInput(csv.file(), csv.line(), sentence);
  }
}
