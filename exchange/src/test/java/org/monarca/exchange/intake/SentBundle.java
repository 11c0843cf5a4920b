package org.monarca.exchange.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A submission as a State might send it, right unless a test makes it wrong. */
public final class SentBundle {

  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
  private final Map<String, byte[]> extra = new LinkedHashMap<>();

  private SentBundle(String state, String id, String mode) {
    header.put("format_version", "1.0");
    header.put("submitting_state", state);
    header.put("submission_id", id);
    header.put("created_at", "2026-11-01T10:00:00Z");
    header.put("mode", mode);
    if (mode.equals("delta")) {
      header.put("window_begin", "2026-10-01T00:00:00Z");
      header.put("window_end", "2026-11-01T00:00:00Z");
    }
    rows.put("students.csv", new ArrayList<>());
  }

  public static SentBundle delta(String state, String id) {
    return new SentBundle(state, id, "delta");
  }

  public static SentBundle full(String state, String id) {
    return new SentBundle(state, id, "full");
  }

  SentBundle created(String at) {
    return header("created_at", at);
  }

  SentBundle header(String key, String value) {
    header.put(key, value);
    return this;
  }

  /** A child with all that is required; surname and birth date follow from the number. */
  public SentBundle child(int number) {
    return child("c" + number, "I", nameAndBirth(number));
  }

  static Map<String, String> nameAndBirth(int number) {
    return Map.of(
        "first_name",
        GIVEN.get(number % GIVEN.size()),
        "last_name_1",
        "Familia" + letters(number),
        "birth_date",
        "20%02d-%02d-%02d".formatted(8 + number % 10, 1 + number % 12, 1 + number % 28));
  }

  public SentBundle child(String id, String action, Map<String, String> elements) {
    var row = new LinkedHashMap<String, String>();
    row.put("state_student_id", id);
    row.put("state_student_id_type", "01");
    row.put("action", action);
    if (!action.equals("D")) {
      row.putAll(
          Map.of(
              "first_name",
              "Ana",
              "last_name_1",
              "Reyna",
              "sex",
              "Female",
              "birth_date",
              "2014-03-14",
              "multiple_birth_flag",
              "N",
              "birth_date_verification",
              "1004"));
    }
    row.putAll(elements);
    return row("students.csv", row);
  }

  SentBundle dose(String student, String key, String date) {
    return row(
        "immunizations.csv",
        Map.of(
            "state_student_id",
            student,
            "record_key",
            key,
            "cvx_code",
            "20",
            "occurrence_date",
            date,
            "source",
            "01"));
  }

  SentBundle row(String file, Map<String, String> row) {
    rows.computeIfAbsent(file, name -> new ArrayList<>()).add(row);
    return this;
  }

  SentBundle entry(String name, byte[] bytes) {
    extra.put(name, bytes);
    return this;
  }

  public byte[] bytes() {
    header.putIfAbsent(
        "student_count", Integer.toString(rows.getOrDefault("students.csv", List.of()).size()));
    header.putIfAbsent(
        "record_count", Integer.toString(rows.values().stream().mapToInt(List::size).sum()));
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("header.csv", csv(List.of(header)));
    rows.forEach((name, some) -> entries.put(name, csv(some)));
    entries.putAll(extra);
    return zip(entries);
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        var head = new ZipEntry(entry.getKey());
        head.setTime(315_532_800_000L);
        zip.putNextEntry(head);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] csv(List<Map<String, String>> rows) {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (var row : rows) {
      text.append(
              columns.stream()
                  .map(column -> quoted(row.get(column)))
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "" : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** A number as letters, so that different numbers are different surnames. */
  private static String letters(int number) {
    var text = new StringBuilder();
    for (int rest = number * 7919 + 17; rest > 0; rest /= 26) {
      text.append((char) ('a' + rest % 26));
    }
    return text.toString();
  }

  private static final List<String> GIVEN =
      List.of(
          "Ana", "Luz", "Marisol", "Tomas", "Ignacio", "Brenda", "Xochitl", "Ulises", "Pilar",
          "Joaquin", "Norma");
}
