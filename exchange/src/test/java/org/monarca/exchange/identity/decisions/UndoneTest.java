package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.identity.ExchangeId;

/**
 * What is undone leaves everything as if it had never been, plus what came later: the same records
 * are told to two exchanges, in one of which children are merged or parted in between and that is
 * undone at the end, and both stand alike.
 */
class UndoneTest {

  private static final int BEFORE = 6;
  private static final int LATER = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 31})
  void aMergeThatIsUndoneHasNeverBeen(long seed) {
    isAsIfItHadNeverBeen(seed, UndoneTest::merge);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void aSplitThatIsUndoneHasNeverBeen(long seed) {
    isAsIfItHadNeverBeen(seed, UndoneTest::split);
  }

  private static void isAsIfItHadNeverBeen(long seed, ToLongFunction<Administrators> decide) {
    var random = new Random(seed);
    var before = Telling.some(BEFORE, 0, 1, random);
    var later = Telling.some(LATER, BEFORE, 1 + BEFORE, random);
    try (var undone = new Administrators();
        var never = new Administrators()) {
      var numbers = tell(undone, before, Map.of());
      long decision = decide.applyAsLong(undone);
      tell(undone, later, numbers);
      if (decision > 0) {
        undone.undo(decision);
      }
      var itsNumbers = tell(never, before, Map.of());
      tell(never, later, itsNumbers);

      assertThat(Settled.of(undone)).isEqualTo(Settled.of(never));
    }
  }

  /** The number that each record had when it was told. */
  private static Map<Integer, ExchangeId> tell(
      Administrators people, List<Telling> tellings, Map<Integer, ExchangeId> numbers) {
    var issued = new HashMap<Integer, ExchangeId>();
    for (int i = 0; i < tellings.size(); i++) {
      var telling = tellings.get(i);
      var claimed = claimed(telling, numbers);
      var child = claimed == null ? telling.child() : telling.child().withExchangeId(claimed);
      issued.put(i, people.exchange().resolve(telling.state(), telling.id(), child).id());
    }
    return issued;
  }

  private static @Nullable ExchangeId claimed(Telling telling, Map<Integer, ExchangeId> numbers) {
    return telling.claims() == null ? null : numbers.get(telling.claims());
  }

  /** Of the two first children; 0 where there is but one. */
  private static long merge(Administrators people) {
    var children = children(people);
    if (children.size() < 2) {
      return 0;
    }
    var first = ExchangeId.of(children.get(0));
    var second = ExchangeId.of(children.get(1));
    long proposal =
        done(
            people
                .proposals()
                .merge(Administrators.DEPARTMENT, Set.of(first, second), first, GROUNDS, null));
    return people.confirm(people.answering(proposal), proposal);
  }

  /** Of the first child of several records, its last from the others; 0 where there is none. */
  private static long split(Administrators people) {
    for (long child : children(people)) {
      var id = ExchangeId.of(child);
      var sources = new ArrayList<>(people.exchange().identities().sources(id));
      if (sources.size() > 1) {
        long proposal =
            done(
                people
                    .proposals()
                    .split(Administrators.DEPARTMENT, id, Map.of(sources.getLast(), 1), GROUNDS));
        return people.confirm(people.answering(proposal), proposal);
      }
    }
    return 0;
  }

  private static List<Long> children(Administrators people) {
    return people
        .exchange()
        .test()
        .jdbc()
        .sql("select exchange_id from identity.link group by 1 order by min(source_id)")
        .query(Long.class)
        .list();
  }
}
