package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.exchange.platform.Actor;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Profile;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records and who holds a key come from memory where they can, and are never behind the database.
 */
class HeldRecordsTest {

  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final Actor TEST = Actor.exchange("test");
  private static final int MANY = 10;
  private static final long ROOM_FOR_KEYS = 1 << 30;

  private static final long[] NOBODY = {};

  private final Exchange exchange = new Exchange();

  /** As another process holds them, that does not hear what the exchange resolves. */
  private final PostgresIndex index =
      new PostgresIndex(
          new NeighbourStore(exchange.test().database()), STANDARDISER, MANY, ROOM_FOR_KEYS);

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void whatWasReadOnceIsNotReadAgain() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    assertThat(read(source)).isEqualTo(profile(guadalupe()));

    changeUnseen(source);

    assertThat(read(source)).isEqualTo(profile(guadalupe()));
  }

  @Test
  void whatAnotherProcessWritesIsSeenAtOnce() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    long other = exchange.resolve("TX", "2", stranger()).source();
    read(source);
    read(other);

    exchange.resolve("TX", "1", guadalupe().named("Lupita"));

    assertThat(read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
    changeUnseen(other);
    assertThat(read(other)).isEqualTo(profile(stranger()));
  }

  @Test
  void whoHeardNothingForLongBeginsAnew() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    read(source);
    exchange
        .test()
        .jdbc()
        .sql("insert into identity.said (sources) select '{}' from generate_series(1, 2000)")
        .update();

    exchange.resolve("TX", "1", guadalupe().named("Lupita"));

    assertThat(read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
  }

  @Test
  void aTransactionSeesWhatItHasWrittenItselfAndNobodyElseDoes() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    read(source);

    exchange
        .test()
        .database()
        .write(
            TEST,
            () -> {
              exchange.says("TX", "1", guadalupe().named("Lupita")).resolve();
              assertThat(read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
              assertThat(elsewhere(source)).isEqualTo(profile(guadalupe()));
            });

    assertThat(read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
  }

  @Test
  void whatIsRolledBackWasNeverSaid() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    read(source);

    var transaction = transaction(TransactionDefinition.ISOLATION_READ_COMMITTED);
    transaction.executeWithoutResult(status -> {
      exchange.says("TX", "1", guadalupe().named("Lupita")).resolve();
      index.remember(List.of(Query.of(source, profile(guadalupe().named("Lupita")))));
      read(source);
      status.setRollbackOnly();
    });

    assertThat(read(source)).isEqualTo(profile(guadalupe()));
    exchange.resolve("TX", "1", guadalupe().named("Guadelupe"));
    assertThat(read(source)).isEqualTo(profile(guadalupe().named("Guadelupe")));
  }

  @Test
  void whoSeesLessThanOthersReadsWhatHeSeesAndLeavesNothingOfItBehind() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    read(source);

    transaction(TransactionDefinition.ISOLATION_REPEATABLE_READ)
        .executeWithoutResult(status -> {
          asExchange(() ->
              exchange
                  .test()
                  .database()
                  .jdbc()
                  .sql("select count(*) from identity.person")
                  .query()
                  .singleRow());
          write(source, guadalupe().named("Lupita"));
          assertThat(elsewhere(source)).isEqualTo(profile(guadalupe().named("Lupita")));
          assertThat(read(source)).isEqualTo(profile(guadalupe()));
        });

    assertThat(read(source)).isEqualTo(profile(guadalupe().named("Lupita")));
  }

  @Test
  void whoWritesOftenInOneTransactionSeesItAll() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    read(source);

    transaction(TransactionDefinition.ISOLATION_READ_COMMITTED)
        .executeWithoutResult(status -> {
          for (int i = 0; i < 510; i++) {
            exchange.says("TX", "1", guadalupe().named("Ana" + i)).resolve();
          }
          assertThat(read(source)).isEqualTo(profile(guadalupe().named("Ana509")));
        });

    assertThat(read(source)).isEqualTo(profile(guadalupe().named("Ana509")));
  }

  /** As after a restore: what was known is not there, and nothing of it may be believed. */
  @Test
  void whatWentWithALostDatabaseIsForgotten() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    read(source);
    changeUnseen(source);
    exchange.test().jdbc().sql("delete from identity.said").update();

    assertThat(read(source)).isNotEqualTo(profile(guadalupe()));
    assertThat(asExchange(() -> index.readAhead(MANY))).isTrue();
  }

  @Test
  void recordsAreReadAheadUntilThereIsNoneLeft() {
    var sources = new HashMap<Long, ChildFixture>();
    for (int i = 0; i < MANY; i++) {
      var child = guadalupe().named("Ana" + i);
      sources.put(exchange.resolve("TX", "n-" + i, child).source(), child);
    }

    readAllAhead();

    sources.keySet().forEach(this::changeUnseen);
    sources.forEach((source, child) -> assertThat(read(source)).isEqualTo(profile(child)));
  }

  @Test
  void noMoreAreReadAheadThanThereIsRoomFor() {
    for (int i = 0; i < MANY; i++) {
      exchange.resolve("TX", "n-" + i, guadalupe().named("Ana" + i));
    }
    var small =
        new PostgresIndex(new NeighbourStore(exchange.test().database()), STANDARDISER, 4, 0);

    assertThat(asExchange(() -> small.readAhead(4))).isTrue();
    assertThat(asExchange(() -> small.readAhead(4))).isFalse();
  }

  @Test
  void theExchangeReadsAheadInStepsToTheEnd() {
    exchange.resolve("TX", "1", guadalupe());

    assertThat(exchange.identities().readAhead()).isTrue();
    assertThat(exchange.identities().readAhead()).isFalse();
  }

  @Test
  void whoHoldsAKeyIsKnownOfAllThatWereRead() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    readAllAhead();

    forgetKeysUnseen();

    assertThat(holders(guadalupe())).containsExactly(source);
    assertThat(holders(stranger())).isEmpty();
  }

  @Test
  void whoHoldsAKeyIsKnownOfWhatOthersWroteSince() {
    readAllAhead();
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    long other = exchange.resolve("TX", "2", stranger()).source();
    assertThat(holders(guadalupe())).containsExactly(source);

    exchange.resolve("TX", "1", stranger());
    forgetKeysUnseen();

    assertThat(holders(guadalupe())).isEmpty();
    assertThat(holders(stranger())).containsExactly(source, other);
  }

  @Test
  void aTransactionSeesTheKeysItHasWrittenItselfAndNobodyElseDoes() {
    readAllAhead();
    transaction(TransactionDefinition.ISOLATION_READ_COMMITTED)
        .executeWithoutResult(status -> {
          long source =
              Objects.requireNonNull(exchange.says("TX", "1", guadalupe()).resolve().get("TX 1"))
                  .source();
          index.remember(List.of(Query.of(source, profile(guadalupe()))));
          assertThat(holders(guadalupe())).containsExactly(source);
          assertThat(onAnotherThread(() -> holders(guadalupe()))).isEmpty();
          status.setRollbackOnly();
        });

    assertThat(holders(guadalupe())).isEmpty();
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    assertThat(holders(guadalupe())).containsExactly(source);
  }

  @Test
  void whoSeesLessThanOthersIsToldByTheDatabaseWhoHoldsAKey() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    readAllAhead();

    transaction(TransactionDefinition.ISOLATION_REPEATABLE_READ)
        .executeWithoutResult(status -> {
          assertThat(holders(guadalupe())).containsExactly(source);
          write(source, stranger());
          assertThat(onAnotherThread(() -> holders(guadalupe()))).isEmpty();
          assertThat(holders(guadalupe())).containsExactly(source);
        });

    assertThat(holders(guadalupe())).isEmpty();
  }

  @Test
  void keysThatWentWithALostDatabaseAreForgotten() {
    exchange.resolve("TX", "1", guadalupe());
    readAllAhead();
    forgetKeysUnseen();
    exchange.test().jdbc().sql("delete from identity.said").update();

    assertThat(holders(guadalupe())).isEmpty();
  }

  private void readAllAhead() {
    while (asExchange(() -> index.readAhead(3))) {
      // to the end
    }
  }

  /** Who holds all keys of that child. */
  private Set<Long> holders(ChildFixture child) {
    var keys = BlockingKeys.of(profile(child));
    var holders = asExchange(() -> index.holders(keys, MANY));
    var found = new TreeSet<Long>();
    holders.values().forEach(held -> Arrays.stream(held).forEach(found::add));
    found.removeIf(source ->
        Arrays.stream(keys)
            .anyMatch(key -> Arrays.binarySearch(holders.getOrDefault(key, NOBODY), source) < 0));
    return found;
  }

  /** To tell what is read from what is held. */
  private void forgetKeysUnseen() {
    exchange.test().jdbc().sql("delete from identity.blocking_key").update();
  }

  private Profile read(long source) {
    return Objects.requireNonNull(asExchange(() -> index.profiles(Set.of(source))).get(source));
  }

  private <T> T asExchange(Supplier<T> work) {
    return AsExchange.read(exchange.test().database(), work);
  }

  /** As somebody outside of the transaction under way reads it. */
  private Profile elsewhere(long source) {
    return onAnotherThread(() -> read(source));
  }

  private void write(long source, ChildFixture child) {
    onAnotherThread(() -> exchange.resolve("TX", "1", child).source() == source);
  }

  private static <T> T onAnotherThread(Supplier<T> work) {
    return java.util.concurrent.CompletableFuture.supplyAsync(work).join();
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

  private TransactionTemplate transaction(int isolation) {
    var template =
        new TransactionTemplate(new DataSourceTransactionManager(exchange.test().source()));
    template.setIsolationLevel(isolation);
    return template;
  }

  private static Profile profile(ChildFixture child) {
    return STANDARDISER.profile(Person.of(child.student(), "TX"));
  }
}
