package org.monarca.linkage.spark;

import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.resolve.Vicinity;

/**
 * What a run was asked for.
 *
 * @param people where they stand
 * @param out a folder; {@code pairs} and {@code decisions} are written into it
 * @param model a file that the driver can read; without one the shipped model
 * @param cap holders of one key beyond which it is refined by another
 */
record Asked(String people, String out, @Nullable String model, Format format, int cap) {

  private static final Set<String> OPTIONS =
      new TreeSet<>(Set.of("--people", "--out", "--model", "--format", "--cap"));

  /**
   * Reads the words of a command.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Asked of(String... words) {
    var said = new HashMap<String, String>();
    for (int i = 0; i < words.length; i += 2) {
      if (!OPTIONS.contains(words[i]) || i + 1 == words.length) {
        throw new IllegalArgumentException(
            "'%s' is no option with a value; there are %s"
                .formatted(words[i], String.join(" ", OPTIONS)));
      }
      said.put(words[i], words[i + 1]);
    }
    return new Asked(
        needed("--people", said.get("--people")),
        needed("--out", said.get("--out")),
        said.get("--model"),
        Format.of(said.getOrDefault("--format", "csv")),
        cap(said.getOrDefault("--cap", Integer.toString(Vicinity.CAP))));
  }

  private static String needed(String option, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }

  private static int cap(String value) {
    try {
      int cap = Integer.parseInt(value);
      if (cap >= 1) {
        return cap;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "--cap is a whole number of at least 1, and not '%s'".formatted(value));
  }
}
