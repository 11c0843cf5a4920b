package org.monarca.acceptance.bundles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A submission of one State before it is packed.
 *
 * @param header the one row of header.csv
 * @param rows all other rows, by the name of their file without {@code .csv}
 */
public record Bundle(Map<String, String> header, Map<String, List<Map<String, String>>> rows) {

  private static final String ID = "state_student_id";

  /** A delta of these children under an identifier of its own, made just now. */
  public static Bundle of(String state, Pupil... pupils) {
    var rows = new LinkedHashMap<String, List<Map<String, String>>>();
    for (Pupil pupil : pupils) {
      rows.computeIfAbsent("students", file -> new ArrayList<>()).add(pupil.student());
      pupil
          .rows()
          .forEach(
              (file, more) -> rows.computeIfAbsent(file, key -> new ArrayList<>()).addAll(more));
    }
    var counted = rows.values().stream().mapToInt(List::size).sum();
    return new Bundle(header(state, pupils.length, counted), rows);
  }

  private static Map<String, String> header(String state, int students, int records) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var header = new LinkedHashMap<String, String>();
    header.put("format_version", "1.0");
    header.put("submitting_state", state);
    header.put("submission_id", "acceptance-" + UUID.randomUUID());
    header.put("created_at", now.toString());
    header.put("mode", "delta");
    header.put("window_begin", now.minus(30, ChronoUnit.DAYS).toString());
    header.put("window_end", now.toString());
    header.put("student_count", Integer.toString(students));
    header.put("record_count", Integer.toString(records));
    return header;
  }

  /** The same submission with another value in its header. */
  public Bundle with(String element, String value) {
    var changed = new LinkedHashMap<>(header);
    changed.put(element, value);
    return new Bundle(changed, rows);
  }

  /** The same submission with one more row, counted. */
  public Bundle row(String file, Map<String, String> values) {
    var more = new LinkedHashMap<>(rows);
    var ofFile = new ArrayList<>(more.getOrDefault(file, List.of()));
    ofFile.add(values);
    more.put(file, ofFile);
    var records = Integer.parseInt(header.getOrDefault("record_count", "0")) + 1;
    return new Bundle(header, more).with("record_count", Integer.toString(records));
  }

  /** The texts of its files, by their names in the zip. */
  public Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put("header.csv", Csv.of(List.of(header)));
    rows.forEach((file, all) -> files.put(file + ".csv", Csv.of(all)));
    return files;
  }

  /** As it is sent. */
  public byte[] zip() {
    return Zip.of(files());
  }

  /** The same as XML, as it is sent. */
  public byte[] xml() {
    return Markup.of(this).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as JSON Lines, as it is sent. */
  public byte[] jsonLines() {
    return Lines.of(this).getBytes(StandardCharsets.UTF_8);
  }

  /** Each student with its rows, by the name of their file; rows do not name their student. */
  List<Nested> nested() {
    var students = new ArrayList<Nested>();
    for (var student : rows.getOrDefault("students", List.of())) {
      var own = new LinkedHashMap<String, List<Map<String, String>>>();
      rows.forEach((file, all) -> {
        if (!file.equals("students")) {
          own.put(file, rowsOf(student.getOrDefault(ID, ""), all));
        }
      });
      students.add(new Nested(student, own));
    }
    return students;
  }

  /** A student as forms have it in which rows stand inside. */
  record Nested(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {}

  private static List<Map<String, String>> rowsOf(String student, List<Map<String, String>> all) {
    var own = new ArrayList<Map<String, String>>();
    for (var row : all) {
      if (row.getOrDefault(ID, "").equals(student)) {
        var values = new LinkedHashMap<>(row);
        values.remove(ID);
        own.add(values);
      }
    }
    return own;
  }
}
