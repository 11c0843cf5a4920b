package org.monarca.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Made-up students with the truth: which records are one child. */
final class Students {

  /**
   * @param child the child whose record it is; the truth
   */
  record Student(long record, String child, Person person) {}

  private Students() {}

  /** About 6,000 records of 3,500 children, twins among them. */
  static List<Student> slice() throws IOException {
    try (var csv =
        Objects.requireNonNull(Students.class.getResourceAsStream("students_slice.csv"))) {
      return read(csv);
    }
  }

  static List<Student> read(InputStream csv) throws IOException {
    try (var reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> student(line.split(",", -1))).toList();
    }
  }

  private static Student student(String[] row) {
    var person =
        Person.builder()
            .firstName(given(row[2]))
            .lastName1(given(row[3]))
            .lastName2(given(row[4]))
            .birthDate(row[5].isEmpty() ? null : LocalDate.parse(row[5]))
            .sex(row[6])
            .multipleBirth(row[9].equals("1"))
            .birthState(state(row[7]))
            .birthCountry(country(row[7]))
            .parent1(given(row[8]), null)
            .source(row[11])
            .build();
    return new Student(Long.parseLong(row[0]), row[1], person);
  }

  private static @Nullable String given(String value) {
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String state(String place) {
    return place.isEmpty() || place.equals("gt") ? null : place;
  }

  private static @Nullable String country(String place) {
    if (place.isEmpty()) {
      return null;
    }
    return place.startsWith("mx") ? "mx" : place.equals("gt") ? "gt" : "us";
  }
}
