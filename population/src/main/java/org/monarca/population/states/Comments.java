package org.monarca.population.states;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;

/** What people write into the one free field; a few write what should not stand there. */
final class Comments {

  private final List<String> harmless = texts("harmless");
  private final List<String> conditions = texts("condition");

  /** A comment where the State's people like to write one, or where something odd is written. */
  @Nullable String draw(@Nullable Oddity odd, int share, Chance chance) {
    var usual = chance.oneOf(harmless);
    boolean written = chance.percent(share);
    if (odd == Oddity.CONDITION) {
      return chance.oneOf(conditions);
    }
    if (odd == Oddity.NUMBER_IN_COMMENT) {
      return "No. on the form: 9%02d-%02d-%04d"
          .formatted(chance.between(0, 99), chance.between(10, 49), chance.between(1, 9999));
    }
    return written ? usual : null;
  }

  private static List<String> texts(String kind) {
    return Table.read("states/comments.csv").lines().stream()
        .filter(line -> line.text("kind").equals(kind))
        .map(line -> line.text("text"))
        .toList();
  }
}
