package org.monarca.exchange.consolidated;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;

/**
 * Kinds of what States say of children that not everybody needs who may look a child up. Which
 * elements are of a kind, and which role reads it for which purposes, stands in two tables ({@code
 * sensitive.csv}, {@code sensitive-readers.csv}); for whom nothing stands there it is closed.
 */
public enum Sensitive {

  /** Vaccinations and medical alerts. */
  HEALTH("health"),

  /** What IDEA has to do with: whether a child has an individualized education program. */
  DISABILITY("disability");

  private static final Map<String, Sensitive> OF_ELEMENT =
      SmallTable.rows(Sensitive.class, "sensitive.csv").stream()
          .collect(Collectors.toMap(row -> known(row.get(1), row.get(2)), row -> of(row.get(0))));

  private static final Set<String> READ =
      SmallTable.rows(Sensitive.class, "sensitive-readers.csv").stream()
          .flatMap(Sensitive::readings)
          .collect(Collectors.toUnmodifiableSet());

  private final String code;

  Sensitive(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** What is closed to that look-up. The exchange's own parts read all. */
  static Set<Sensitive> closedTo(LookUp by) {
    if (by.actor().kind() == Actor.Kind.EXCHANGE) {
      return Set.of();
    }
    var closed = EnumSet.allOf(Sensitive.class);
    closed.removeIf(kind -> READ.contains(reading(kind, by.actor().role(), by.purpose())));
    return Collections.unmodifiableSet(closed);
  }

  /** Whether an element is of one of these kinds. */
  static boolean isOf(Set<Sensitive> some, RecordKind kind, String key) {
    var own = OF_ELEMENT.get(element(kind.key(), key));
    return own != null && some.contains(own);
  }

  private static Stream<String> readings(List<String> row) {
    return Arrays.stream(row.get(2).split(" "))
        .map(code ->
            Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown("purpose", code)))
        .map(purpose -> reading(of(row.get(0)), row.get(1), purpose));
  }

  private static String reading(Sensitive kind, String role, Purpose purpose) {
    return kind.code + " " + role + " " + purpose.code();
  }

  private static Sensitive of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> unknown("class", code));
  }

  /** An element of the catalogue, or the start stops. */
  private static String known(String record, String key) {
    return Stream.of(RecordKind.values())
        .filter(kind -> kind.key().equals(record))
        .filter(kind -> Catalogue.known().find(kind, key).isPresent())
        .map(kind -> element(record, key))
        .findFirst()
        .orElseThrow(() -> unknown("element", record + " " + key));
  }

  private static String element(String record, String key) {
    return record + "," + key;
  }

  private static IllegalArgumentException unknown(String what, String said) {
    return new IllegalArgumentException(
        "sensitive.csv or sensitive-readers.csv: no such " + what + ": " + said);
  }
}
