package org.monarca.benchmarks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/**
 * What a State tells of a night, drawn for each child in turn: most tell a new telephone number of
 * a parent, some an enrollment, a corrected name or birth date, a child who came from another
 * State, a child whom nobody knew.
 */
final class News {

  /** Of a hundred children of a night: those who are enrolled anew. */
  static final int ENROLLED = 10;

  /** Of a hundred: those whose name or birth date is corrected. */
  static final int CORRECTED = 3;

  /** Of a hundred: those who came from another State, which knows them. */
  static final int CAME = 2;

  /** Of a hundred: those whom no State knew. */
  static final int UNKNOWN = 1;

  private static final int HUNDRED = 100;
  private static final int STRANGERS = 5_000;

  /** Kept from the State that was asked before. */
  private final Deque<Row> strangers = new ArrayDeque<>();

  private final List<Row> own = new ArrayList<>();

  /** Different in each run, so that a database that is kept is told something new again. */
  private final long offset;

  private final LocalDate today;
  private long told;

  News(long offset, LocalDate today) {
    this.offset = offset;
    this.today = today;
  }

  /** The next State is asked: whom this one has told of can come to it. */
  void nextState() {
    strangers.clear();
    strangers.addAll(own);
    own.clear();
  }

  /** What is told where that child stands in turn. */
  StudentRecord of(StudentRecord child) {
    if (own.size() < STRANGERS) {
      own.add(child.student());
    }
    int turn = (int) (told++ % HUNDRED);
    if (turn < UNKNOWN) {
      return alone(unknown(child.student()));
    }
    if (turn < UNKNOWN + CAME && !strangers.isEmpty()) {
      return alone(came(strangers.removeFirst()));
    }
    if (turn < UNKNOWN + CAME + CORRECTED) {
      return new StudentRecord(corrected(child.student()), child.childRows());
    }
    if (turn < UNKNOWN + CAME + CORRECTED + ENROLLED) {
      return enrolled(child);
    }
    return new StudentRecord(phoned(child.student()), child.childRows());
  }

  private static StudentRecord alone(Row student) {
    return new StudentRecord(student, List.of());
  }

  private Row phoned(Row student) {
    return with(
        student,
        Map.of(
            "action", "U", "parent_1_phone", "3125550%d".formatted(100 + (told + offset) % 100)));
  }

  /** A letter of the name, or the day of birth. */
  private Row corrected(Row student) {
    var changes = new HashMap<String, String>(Map.of("action", "U"));
    if (told % 2 == 0) {
      var name = student.values().getOrDefault("first_name", "Ana");
      changes.put(
          "first_name", name.length() > 3 ? name.substring(0, name.length() - 1) : name + "a");
    } else {
      changes.put("birth_date", moved(student, 1));
    }
    return with(student, changes);
  }

  private StudentRecord enrolled(StudentRecord child) {
    var rows = new ArrayList<>(child.childRows());
    child.childRows().stream()
        .filter(row -> row.kind() == RecordKind.ENROLLMENT)
        .findFirst()
        .ifPresent(row ->
            rows.add(
                with(
                    row,
                    Map.of(
                        "record_key",
                        "n" + offset,
                        "enrollment_date",
                        today.minusDays(1).toString(),
                        "withdrawal_date",
                        ""))));
    return new StudentRecord(with(child.student(), Map.of("action", "U")), rows);
  }

  private Row came(Row stranger) {
    return with(
        stranger, Map.of("action", "I", "state_student_id", newNumber(), "exchange_id", ""));
  }

  /** With the names of two families, and a birthday that neither child has. */
  private Row unknown(Row student) {
    var changes =
        new HashMap<>(
            Map.of(
                "action",
                "I",
                "state_student_id",
                newNumber(),
                "birth_date",
                moved(student, (int) (31 + told % 300))));
    var other = own.get((int) (told % own.size()));
    for (var element : List.of("first_name", "last_name_2", "parent_1_first_name")) {
      changes.put(element, other.values().getOrDefault(element, ""));
    }
    return with(student, changes);
  }

  private static String moved(Row student, int days) {
    return LocalDate.parse(student.values().getOrDefault("birth_date", "2012-03-04"))
        .minusDays(days)
        .toString();
  }

  private String newNumber() {
    return "N%s-%s".formatted(Long.toString(offset, 36), Long.toString(told, 36));
  }

  private static Row with(Row row, Map<String, String> changes) {
    var values = new LinkedHashMap<>(row.values());
    changes.forEach((element, value) -> {
      if (value.isEmpty()) {
        values.remove(element);
      } else {
        values.put(element, value);
      }
    });
    return Row.of(row.kind(), values);
  }
}
