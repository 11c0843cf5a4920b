package org.monarca.exchange.intake.drop;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Optional;

/** Where a path leads in what a State sees: two folders with files, and nothing else. */
sealed interface Place {

  /** One of the folders. */
  enum Folders implements Place {
    /** In which the others stand. */
    ROOT,
    IN,
    OUT
  }

  record InFile(FileName name) implements Place {}

  record OutFile(String name) implements Place {}

  /** A name that no file may have, in {@code in/}. */
  record Unfit() implements Place {}

  record Nowhere() implements Place {}

  /** What a path means; without a slash before it begins in the root, above which nothing is. */
  static Place of(String path) {
    var steps = steps(path);
    var folder = steps.pollFirst();
    var name = steps.pollFirst();
    if (folder == null) {
      return Folders.ROOT;
    }
    if (!steps.isEmpty()) {
      return new Nowhere();
    }
    return switch (folder) {
      case "in" -> name == null ? Folders.IN : inFile(FileName.of(name));
      case "out" ->
          name == null ? Folders.OUT : new OutFile(Normalizer.normalize(name, Normalizer.Form.NFC));
      default -> new Nowhere();
    };
  }

  /** The path without turns, from the root. */
  static String straight(String path) {
    return "/" + String.join("/", steps(path));
  }

  private static Place inFile(Optional<FileName> name) {
    return name.<Place>map(InFile::new).orElseGet(Unfit::new);
  }

  private static ArrayDeque<String> steps(String path) {
    var steps = new ArrayDeque<String>();
    for (var step : path.split("/", -1)) {
      switch (step) {
        case "", "." -> {}
        case ".." -> steps.pollLast();
        default -> steps.addLast(step);
      }
    }
    return steps;
  }
}
