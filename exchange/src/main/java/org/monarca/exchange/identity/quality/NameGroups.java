package org.monarca.exchange.identity.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Person;
import org.monarca.linkage.names.NameWords;

/** Tells the group of a name from the list of surnames (its README says where that is from). */
final class NameGroups {

  private enum Kind {
    SPANISH,
    ENGLISH,
    INDIGENOUS,
    /** A first name as surname. */
    SAINT,
    UNLISTED
  }

  private final Map<String, Kind> surnames;

  private NameGroups(Map<String, Kind> surnames) {
    this.surnames = surnames;
  }

  static NameGroups standard() {
    var surnames = new HashMap<String, Kind>();
    var stream = Objects.requireNonNull(NameGroups.class.getResourceAsStream("surnames.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(
              cells -> surnames.put(cells[0], Kind.valueOf(cells[1].toUpperCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NameGroups(surnames);
  }

  NameGroup of(Person person) {
    var given = words(person.firstName()).size() + words(person.middleName()).size();
    var kinds =
        Stream.concat(surnames(person.lastName1()).stream(), surnames(person.lastName2()).stream())
            .map(surname -> surnames.getOrDefault(surname, Kind.UNLISTED))
            .toList();
    return kinds.isEmpty() || given == 0 ? NameGroup.SINGLE_NAME : of(kinds);
  }

  private static NameGroup of(List<Kind> kinds) {
    boolean several = kinds.size() > 1;
    if (kinds.contains(Kind.INDIGENOUS) || (several && areAll(kinds, Kind.SAINT, Kind.SAINT))) {
      return NameGroup.INDIGENOUS;
    }
    if (areAll(kinds, Kind.SPANISH, Kind.SAINT)) {
      return several ? NameGroup.HISPANIC_DOUBLE : NameGroup.HISPANIC_SINGLE;
    }
    return areAll(kinds, Kind.ENGLISH, Kind.ENGLISH)
        ? NameGroup.ENGLISH_OTHER
        : NameGroup.NOT_CLASSIFIABLE;
  }

  private static boolean areAll(List<Kind> kinds, Kind one, Kind other) {
    return kinds.stream().allMatch(kind -> kind == one || kind == other);
  }

  private static List<String> words(@Nullable String field) {
    return field == null ? List.of() : NameWords.given(field);
  }

  private static List<String> surnames(@Nullable String field) {
    return field == null ? List.of() : NameWords.surname(field);
  }
}
