package org.monarca.exchange.credit.courses;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.platform.SmallTable;

/** What States call subjects. */
final class SubjectName {

  private static final Map<String, String> NAMES =
      SmallTable.rows(SubjectName.class, "subject-names.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private SubjectName() {}

  /** Absent of a name that says none, or several. */
  static Optional<Subject> of(String name) {
    var plain = Sameness.of(name).replaceAll("[^a-z ]+", " ").replaceAll(" +", " ").strip();
    return Optional.ofNullable(NAMES.get(plain)).flatMap(Subject::of);
  }
}
