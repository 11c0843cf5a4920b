package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children who were merged and parted in vain have the doses, and need those, that they did. */
class DosesUndoneTest {

  private static final int STEPS = 8;

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 12, 43, 83})
  void dosesAreThoseOfWhomNobodyDecidedInVain(long seed) {
    var random = new Random(seed);
    try (var exchanges = new TwoExchanges(random)) {
      exchanges.decideInVain();
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(6)) {
          case 0 -> exchanges.decideInVain();
          case 1 -> exchanges.undoOne();
          default -> exchanges.tellSome();
        }
      }
      exchanges.undoAll();

      assertThat(doses(exchanges.undone())).isEqualTo(doses(exchanges.never())).isNotEmpty();
    }
  }

  private static Map<String, String> doses(Administrators people) {
    var records = new HashMap<Long, TreeSet<String>>();
    people
        .exchange()
        .test()
        .jdbc()
        .sql(
            """
            select s.state || ' ' || s.state_student_id as key, l.exchange_id
              from identity.link l join students.source s on s.id = l.source_id
            """)
        .query(row -> {
          records
              .computeIfAbsent(row.getLong("exchange_id"), id -> new TreeSet<>())
              .add(row.getString("key"));
        });
    return DosesOfMany.of(records.values());
  }
}
