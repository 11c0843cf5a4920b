package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.HeldFixture.MANY;
import static org.monarca.exchange.identity.HeldFixture.STANDARDISER;
import static org.monarca.exchange.identity.HeldFixture.profile;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.platform.Actor;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Profile;
import org.springframework.transaction.TransactionDefinition;

/** Records come from memory where they can, and are never behind the database. */
class HeldRecordsTest {

  private static final Actor TEST = Actor.exchange("test");

  private final HeldFixture held = new HeldFixture();
  private final Exchange exchange = held.exchange;
  private final PostgresIndex index = held.index;

  @AfterEach
  void close() {
    held.close();
  }

  @Test
  void whatWasReadOnceIsNotReadAgain() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    assertThat(held.read(source)).isEqualTo(profile(guadalupe()));

    changeUnseen(source);

    assertThat(held.read(source)).isEqualTo(profile(guadalupe()));
  }

  @Test
  void whatAnotherProcessWritesIsSeenAtOnce() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    long other = exchange.resolve("TX", "2", stranger()).source();
    held.read(source);
    held.read(other);

    exchange.resolve("TX", "1", guadalupe().named("Lupita"));

    assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
    changeUnseen(other);
    assertThat(held.read(other)).isEqualTo(profile(stranger()));
  }

  @Test
  void whoHeardNothingForLongBeginsAnew() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.read(source);
    exchange
        .test()
        .jdbc()
        .sql("insert into identity.said (sources) select '{}' from generate_series(1, 2000)")
        .update();

    exchange.resolve("TX", "1", guadalupe().named("Lupita"));

    assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
  }

  @Test
  void aTransactionSeesWhatItHasWrittenItselfAndNobodyElseDoes() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.read(source);

    exchange
        .test()
        .database()
        .write(
            TEST,
            () -> {
              exchange.says("TX", "1", guadalupe().named("Lupita")).resolve();
              assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
              assertThat(elsewhere(source)).isEqualTo(profile(guadalupe()));
            });

    assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
  }

  @Test
  void whatIsRolledBackWasNeverSaid() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.read(source);

    var transaction = held.transaction(TransactionDefinition.ISOLATION_READ_COMMITTED);
    transaction.executeWithoutResult(status -> {
      exchange.says("TX", "1", guadalupe().named("Lupita")).resolve();
      index.remember(List.of(Query.of(source, profile(guadalupe().named("Lupita")))));
      held.read(source);
      status.setRollbackOnly();
    });

    assertThat(held.read(source)).isEqualTo(profile(guadalupe()));
    exchange.resolve("TX", "1", guadalupe().named("Guadelupe"));
    assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Guadelupe")));
  }

  @Test
  void whoSeesLessThanOthersReadsWhatHeSeesAndLeavesNothingOfItBehind() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.read(source);

    held.transaction(TransactionDefinition.ISOLATION_REPEATABLE_READ)
        .executeWithoutResult(status -> {
          held.asExchange(() ->
              exchange
                  .test()
                  .database()
                  .jdbc()
                  .sql("select count(*) from identity.person")
                  .query()
                  .singleRow());
          held.write(source, guadalupe().named("Lupita"));
          assertThat(elsewhere(source)).isEqualTo(profile(guadalupe().named("Lupita")));
          assertThat(held.read(source)).isEqualTo(profile(guadalupe()));
        });

    assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
  }

  @Test
  void whoWritesOftenInOneTransactionSeesItAll() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.read(source);

    held.transaction(TransactionDefinition.ISOLATION_READ_COMMITTED)
        .executeWithoutResult(status -> {
          for (int i = 0; i < 510; i++) {
            exchange.says("TX", "1", guadalupe().named("Ana" + i)).resolve();
          }
          assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Ana509")));
        });

    assertThat(held.read(source)).isEqualTo(profile(guadalupe().named("Ana509")));
  }

  /** As after a restore: what was known is not there, and nothing of it may be believed. */
  @Test
  void whatWentWithALostDatabaseIsForgotten() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.read(source);
    changeUnseen(source);
    exchange.test().jdbc().sql("delete from identity.said").update();

    assertThat(held.read(source)).isNotEqualTo(profile(guadalupe()));
    assertThat(held.asExchange(() -> index.readAhead(MANY))).isTrue();
  }

  @Test
  void recordsAreReadAheadUntilThereIsNoneLeft() {
    var sources = new HashMap<Long, ChildFixture>();
    for (int i = 0; i < MANY; i++) {
      var child = guadalupe().named("Ana" + i);
      sources.put(exchange.resolve("TX", "n-" + i, child).source(), child);
    }

    held.readAllAhead();

    sources.keySet().forEach(this::changeUnseen);
    sources.forEach((source, child) -> assertThat(held.read(source)).isEqualTo(profile(child)));
  }

  @Test
  void noMoreAreReadAheadThanThereIsRoomFor() {
    for (int i = 0; i < MANY; i++) {
      exchange.resolve("TX", "n-" + i, guadalupe().named("Ana" + i));
    }
    var small =
        new PostgresIndex(new NeighbourStore(exchange.test().database()), STANDARDISER, 4, 0);

    assertThat(held.asExchange(() -> small.readAhead(4))).isTrue();
    assertThat(held.asExchange(() -> small.readAhead(4))).isFalse();
  }

  @Test
  void theExchangeReadsAheadInStepsToTheEnd() {
    exchange.resolve("TX", "1", guadalupe());

    assertThat(exchange.identities().readAhead()).isTrue();
    assertThat(exchange.identities().readAhead()).isFalse();
  }

  /** As somebody outside of the transaction under way reads it. */
  private Profile elsewhere(long source) {
    return HeldFixture.onAnotherThread(() -> held.read(source));
  }

  /** Nothing notes it, which no feature could do: to tell what is read from what is held. */
  private void changeUnseen(long source) {
    exchange
        .test()
        .jdbc()
        .sql("update identity.person set first_name = 'Unseen' where source_id = ?")
        .param(source)
        .update();
  }
}
