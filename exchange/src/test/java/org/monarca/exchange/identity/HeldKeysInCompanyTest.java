package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.platform.Actor;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;

/**
 * Processes that hold keys while others write, are rolled back and begin anew: whoever holds the
 * lock is told by memory just what the database says.
 */
class HeldKeysInCompanyTest {

  private static final long SEED = 20261130;
  private static final int CHILDREN = 30;
  private static final int WRITINGS = 100;
  private static final int ALL = Integer.MAX_VALUE;
  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final List<String> NAMES = List.of("Ana", "Luis", "Chris", "Guadalupe", "Bert");

  private final Exchange exchange = new Exchange();
  private final NeighbourStore store = new NeighbourStore(exchange.test().database());
  private final long[] keys =
      NAMES.stream()
          .flatMapToLong(name -> LongStream.of(keys(guadalupe().named(name))))
          .sorted()
          .distinct()
          .toArray();

  private final AtomicInteger fromMemory = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.close();
    exchange.close();
  }

  @Test
  void memoryNeverSaysAnythingElseThanTheDatabase() {
    var writer = CompletableFuture.runAsync(this::write, threads);
    var others = new ArrayList<CompletableFuture<Void>>();
    for (int process = 0; process < 3; process++) {
      var index = new PostgresIndex(store, STANDARDISER, 20, 1 << 28);
      others.add(CompletableFuture.runAsync(() -> readAhead(index, writer), threads));
      others.add(CompletableFuture.runAsync(() -> compare(index, writer), threads));
    }

    writer.join();
    others.forEach(CompletableFuture::join);
    assertThat(fromMemory).hasPositiveValue();
  }

  private void write() {
    var random = new Random(SEED);
    for (int i = 0; i < WRITINGS; i++) {
      var child = guadalupe().named(NAMES.get(random.nextInt(NAMES.size())));
      var id = Integer.toString(random.nextInt(CHILDREN));
      boolean isTakenBack = random.nextInt(5) == 0;
      try {
        exchange
            .test()
            .database()
            .write(
                Actor.exchange("test"),
                () -> {
                  exchange.says("TX", id, child).resolve();
                  if (isTakenBack) {
                    throw new TakenBack();
                  }
                });
      } catch (TakenBack expected) {
        assertThat(isTakenBack).isTrue();
      }
    }
  }

  private void readAhead(PostgresIndex index, CompletableFuture<Void> writer) {
    while (!writer.isDone()) {
      AsExchange.read(exchange.test().database(), () -> index.readAhead(4));
    }
  }

  private void compare(PostgresIndex index, CompletableFuture<Void> writer) {
    while (!writer.isDone()) {
      IdentityLock.write(
          exchange.test().database(),
          () -> {
            var told = index.holders(keys, ALL);
            assertThat(told).usingRecursiveComparison().isEqualTo(stored());
            return told;
          });
      fromMemory.addAndGet(index.holdsKeys() ? 1 : 0);
    }
  }

  private Map<Long, long[]> stored() {
    return new PostgresIndex(store, STANDARDISER).holders(keys, ALL);
  }

  private static long[] keys(ChildFixture child) {
    var keys = BlockingKeys.of(STANDARDISER.profile(Person.of(child.student(), "TX")));
    return Arrays.copyOf(keys, keys.length);
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
