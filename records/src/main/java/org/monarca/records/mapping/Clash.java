package org.monarca.records.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;

/**
 * Why nobody can tell of whom, or by which of several records, a student row is.
 *
 * @param problem what it is said as
 * @param key by which the records of the student know each other
 * @param details of the finding
 */
record Clash(Problem problem, String key, List<String> details) {

  /** So much of a key is enough to find it by. */
  private static final int LONGEST = 100;

  private static final String BETWEEN = "\0";

  /** Another student has the same key. */
  static Clash ofStudents(String key, Sent other) {
    return new Clash(Problem.KEY_OF_SEVERAL, key, List.of(said(other)));
  }

  /** A table has several records of the student, where it may have one. */
  static Clash ofRecords(String key, String table, List<Sent> records) {
    var places = records.stream().map(Clash::said).toList();
    return new Clash(
        Problem.RECORD_OF_STUDENT_TWICE, key, List.of(table, String.join(", ", places)));
  }

  String packed() {
    var shown = key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    return problem.name() + BETWEEN + shown + BETWEEN + String.join(BETWEEN, details);
  }

  static @Nullable Clash of(String packed) {
    if (packed.isEmpty()) {
      return null;
    }
    var parts = List.of(packed.split(BETWEEN, -1));
    return new Clash(Problem.valueOf(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
  }

  private static String said(Sent sent) {
    return sent.place().file() + ":" + sent.first().line();
  }
}
