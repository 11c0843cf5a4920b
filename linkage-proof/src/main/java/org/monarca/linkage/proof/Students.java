package org.monarca.linkage.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Made-up students about whom every way of running the engine is asked. */
public final class Students {

  private static final String SLICE = "/org/monarca/linkage/students_slice.csv";

  private Students() {}

  /** Some 6,000 records of 3,500 children, twins among them; numbered from 1. */
  public static List<Student> slice() {
    try (var stream = Objects.requireNonNull(Students.class.getResourceAsStream(SLICE));
        var csv = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var students = new ArrayList<Student>();
      csv.lines()
          .skip(1)
          .forEach(line -> students.add(student(students.size() + 1, line.split(",", -1))));
      return students;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Student student(long record, String[] row) {
    var elements = new HashMap<String, String>();
    elements.put("first_name", row[2]);
    elements.put("last_name_1", row[3]);
    elements.put("last_name_2", row[4]);
    elements.put("birth_date", row[5]);
    elements.put("sex", row[6]);
    elements.put("birth_state", row[7].contains("-") ? row[7].toUpperCase(Locale.ROOT) : "");
    elements.put("birth_country", row[7].isEmpty() ? "" : row[7].substring(0, 2));
    elements.put("parent_1_first_name", row[8]);
    elements.put("multiple_birth_flag", row[9].equals("1") ? "Y" : "N");
    elements.values().removeIf(String::isBlank);
    return new Student(record, elements);
  }

  /**
   * So many who bear so few names and birth dates that most keys are crowded; some have no second
   * surname, some no birth date, and a third are of children who were there before. Always the same
   * ones.
   */
  public static List<Student> crowd(int size) {
    var random = new Random(1);
    var students = new ArrayList<Student>();
    for (int record = 1; record <= size; record++) {
      boolean isKnown = record > 1 && random.nextInt(3) == 0;
      var elements =
          isKnown ? again(students.get(random.nextInt(students.size())), random) : child(random);
      students.add(new Student(record, elements));
    }
    return students;
  }

  private static Map<String, String> again(Student before, Random random) {
    var elements = new HashMap<>(before.elements());
    elements.remove(one(random, "last_name_2", "sex", "parent_1_last_name", "birth_date"));
    return elements;
  }

  private static Map<String, String> child(Random random) {
    var elements = new HashMap<String, String>();
    elements.put("first_name", one(random, "José", "María", "Lupe", "Guadalupe", "Ana", "Jose"));
    elements.put("last_name_1", one(random, "García", "Garcia", "Martínez", "Cruz"));
    elements.put("last_name_2", one(random, "López", "", "Ruiz", ""));
    elements.put("birth_date", birthDate(random));
    elements.put("sex", one(random, "Female", "Male", ""));
    elements.put("multiple_birth_flag", one(random, "N", "N", "N", "Y"));
    elements.put("parent_1_first_name", one(random, "Rosa", "Elena", "Carmen", "Isabel", ""));
    elements.put("parent_1_last_name", one(random, "López", "Ruiz", ""));
    elements.values().removeIf(String::isBlank);
    return elements;
  }

  private static String birthDate(Random random) {
    if (random.nextInt(12) == 0) {
      return "";
    }
    var newYear = LocalDate.of(2010 + random.nextInt(4), 1, 1);
    return newYear.plusDays(random.nextInt(3) == 0 ? random.nextInt(300) : 0).toString();
  }

  private static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }
}
