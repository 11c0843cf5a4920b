package org.monarca.exchange.identity.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ChildFixture;

/**
 * What a State tells of one of a few children who are much alike.
 *
 * @param claims the record whose number, as it was before anybody decided, is sent with it
 */
record Telling(String state, String id, ChildFixture child, @Nullable Integer claims) {

  private static final List<String> STATES = List.of("TX", "MI", "FL");
  private static final List<String> GIVEN = List.of("Guadalupe", "Lupita", "Ana", "Kevin");
  private static final List<String> DATES = List.of("2012-03-14", "2012-03-15", "2009-11-30");

  /** So many records, each of its own id; the later ones may send a number of the earlier. */
  static List<Telling> some(int count, int numbered, int firstId, Random random) {
    var some = new ArrayList<Telling>();
    for (int i = 0; i < count; i++) {
      boolean isSent = numbered > 0 && random.nextInt(5) == 0;
      some.add(
          new Telling(
              pick(STATES, random),
              Integer.toString(firstId + i),
              child(random),
              isSent ? random.nextInt(numbered) : null));
    }
    return some;
  }

  static ChildFixture child(Random random) {
    var child =
        ChildFixture.guadalupe()
            .named(pick(GIVEN, random))
            .born(pick(DATES, random))
            .surnamed("Martínez", random.nextBoolean() ? "López" : null);
    if (random.nextInt(3) == 0) {
      child = child.with("parent_1_first_name", null).with("parent_1_last_name", null);
    }
    return random.nextInt(3) == 0 ? child.with("birth_city", null) : child;
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  String key() {
    return state + " " + id;
  }
}
