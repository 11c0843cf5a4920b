package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whose each State record is: {@code state,state_student_id,child}, as generate writes it. */
public final class TruthFile {

  private record Key(String state, String stateStudentId) {}

  private final Path file;
  private final Map<Key, String> children = new HashMap<>();

  private TruthFile(Path file) {
    this.file = file;
  }

  /** Reads a file; every record stands in it once, with its child. */
  public static TruthFile read(Path file) throws IOException {
    var truth = new TruthFile(file);
    try (var csv = CsvFile.open(file)) {
      int state = csv.place("state");
      int id = csv.place("state_student_id");
      int child = csv.place("child");
      while (csv.next()) {
        var key = new Key(csv.value(state), csv.value(id));
        if (csv.value(child).isEmpty()) {
          throw new WrongInput(
              file,
              csv.line(),
              "the record %s has no child; say whose it is".formatted(named(key)));
        }
        if (truth.children.putIfAbsent(key, csv.value(child)) != null) {
          throw new WrongInput(
              file,
              csv.line(),
              "the record %s stands there twice; leave one out".formatted(named(key)));
        }
      }
    }
    return truth;
  }

  private static String named(Key key) {
    return "\"%s\" of %s".formatted(key.stateStudentId(), key.state());
  }

  public Path file() {
    return file;
  }

  /** Whose a record is; empty where the file does not say. */
  public Optional<String> child(String state, String stateStudentId) {
    return Optional.ofNullable(children.get(new Key(state, stateStudentId)));
  }
}
