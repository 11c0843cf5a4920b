package org.monarca.exchange.intake.drop;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.List;
import org.monarca.exchange.mappings.Mappings;

/**
 * Where a path leads in what a State sees: two folders with files, in each of them one for each
 * mapping, and nothing else.
 */
sealed interface Place {

  /** One of the folders that are always there. */
  enum Folders implements Place {
    /** In which the others stand. */
    ROOT,
    IN,
    OUT
  }

  /** The folder of a mapping, in one of them. */
  record OfMapping(Folders in, String mapping) implements Place {}

  record InFile(FileName name) implements Place {}

  /**
   * @param folder the mapping in whose folder it stands; blank in {@code out/} itself
   */
  record OutFile(String folder, String name) implements Place {}

  /** A name that no file may have, in {@code in/}. */
  record Unfit() implements Place {}

  /** A folder of {@code in/}, or what is in it, of which no mapping can be, or none is. */
  record NoSuchMapping() implements Place {}

  record Nowhere() implements Place {}

  /**
   * What a path means; without a slash before it begins in the root, above which nothing is. Which
   * mappings there are is not asked: a file may have the name of one.
   */
  static Place of(String path) {
    var steps = List.copyOf(steps(path));
    return switch (steps.size()) {
      case 0 -> Folders.ROOT;
      case 1 -> folder(steps.getFirst());
      case 2 -> file(steps.getFirst(), "", steps.getLast());
      case 3 ->
          Mappings.isName(steps.get(1))
              ? file(steps.getFirst(), steps.get(1), steps.getLast())
              : steps.getFirst().equals("in") ? new NoSuchMapping() : new Nowhere();
      default -> new Nowhere();
    };
  }

  /** The path without turns, from the root. */
  static String straight(String path) {
    return "/" + String.join("/", steps(path));
  }

  /** Whether whoever says it means a folder. */
  static boolean isOfFolder(String path) {
    return path.endsWith("/");
  }

  private static Place folder(String name) {
    return switch (name) {
      case "in" -> Folders.IN;
      case "out" -> Folders.OUT;
      default -> new Nowhere();
    };
  }

  private static Place file(String top, String folder, String name) {
    return switch (top) {
      case "in" -> FileName.of(folder, name).<Place>map(InFile::new).orElseGet(Unfit::new);
      case "out" -> new OutFile(folder, Normalizer.normalize(name, Normalizer.Form.NFC));
      default -> new Nowhere();
    };
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
