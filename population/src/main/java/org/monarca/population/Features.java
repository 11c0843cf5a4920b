package org.monarca.population;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.population.people.Child;
import org.monarca.population.people.Parent;

/** The file that says what the children really are, a line for each. */
final class Features implements Closeable {

  private static final String HEADING =
      "child,family,people,given,middle,last_name_1,last_name_2,suffix,sex,birth_date,birth_city,"
          + "birth_state,birth_country,multiple,half_sibling,alone,namesake_of,mother,father";

  private final @Nullable BufferedWriter file;

  /** Writes nothing when nobody names a file. */
  Features(@Nullable Path path) throws IOException {
    file = path == null ? null : Files.newBufferedWriter(path);
    if (file != null) {
      file.write(HEADING + "\n");
    }
  }

  void add(List<Life> lives) throws IOException {
    if (file != null) {
      for (var life : lives) {
        file.write(line(life.child()) + "\n");
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private static String line(Child child) {
    var kinship = child.kinship();
    var place = child.birthplace();
    return Stream.<@Nullable Object>of(
            child.number(),
            kinship.family(),
            kinship.tradition().word(),
            child.given(),
            child.middle(),
            child.surnames().first(),
            child.surnames().second(),
            child.suffix(),
            child.sex().code(),
            child.birth(),
            place.city(),
            place.subdivision(),
            place.country(),
            child.multiple() ? "Y" : "N",
            kinship.half() ? "Y" : "N",
            kinship.alone() ? "Y" : "N",
            kinship.namesakeOf(),
            name(child.mother()),
            name(child.father()))
        .map(value -> Objects.toString(value, ""))
        .collect(Collectors.joining(","));
  }

  private static @Nullable String name(@Nullable Parent parent) {
    return parent == null ? null : parent.given() + " " + parent.surnames().joined();
  }
}
