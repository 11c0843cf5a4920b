package org.monarca.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of rows a submission is made of; the order is the order in which a child is read and
 * written.
 */
public enum RecordKind {
  HEADER("header"),
  STUDENT("students"),
  ALTERNATE_ID("alternate_ids"),
  QUALIFYING_MOVE("qualifying_moves"),
  ENROLLMENT("enrollments"),
  COURSE("courses"),
  ASSESSMENT("assessments"),
  IMMUNIZATION("immunizations");

  private static final List<RecordKind> CHILDREN =
      Stream.of(values()).filter(RecordKind::isChild).toList();
  private static final Map<String, RecordKind> BY_FILE_NAME =
      Stream.of(values()).collect(Collectors.toMap(RecordKind::fileName, Function.identity()));

  private final String key;
  private final String plural;

  RecordKind(String plural) {
    this.key = name().toLowerCase(Locale.ROOT);
    this.plural = plural;
  }

  /** The six kinds that belong to a student, in order. */
  public static List<RecordKind> childKinds() {
    return CHILDREN;
  }

  /** The kind whose rows stand in this file of a CSV bundle, by its exact name. */
  public static Optional<RecordKind> ofFileName(String name) {
    return Optional.ofNullable(BY_FILE_NAME.get(name));
  }

  /** As in the element catalogue: {@code qualifying_move}. */
  public String key() {
    return key;
  }

  /** Of many: {@code qualifying_moves}; the header is always one. */
  public String plural() {
    return plural;
  }

  /** The entry of a CSV bundle: {@code qualifying_moves.csv}. */
  public String fileName() {
    return plural + ".csv";
  }

  /** Whether rows of this kind hang on a student. */
  public boolean isChild() {
    return this != HEADER && this != STUDENT;
  }
}
