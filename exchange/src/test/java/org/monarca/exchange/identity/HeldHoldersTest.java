package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.HeldFixture.MANY;
import static org.monarca.exchange.identity.HeldFixture.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.resolve.Query;
import org.springframework.transaction.TransactionDefinition;

/** Who holds a key comes from memory where it can, and is never behind the database. */
class HeldHoldersTest {

  private static final long[] NOBODY = {};

  private final HeldFixture held = new HeldFixture();
  private final Exchange exchange = held.exchange;
  private final PostgresIndex index = held.index;

  @AfterEach
  void close() {
    held.close();
  }

  @Test
  void whoHoldsAKeyIsKnownOfAllThatWereRead() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.readAllAhead();

    forgetKeysUnseen();

    assertThat(holders(guadalupe())).containsExactly(source);
    assertThat(holders(stranger())).isEmpty();
  }

  @Test
  void whoHoldsAKeyIsKnownOfWhatOthersWroteSince() {
    held.readAllAhead();
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
    held.readAllAhead();
    held.transaction(TransactionDefinition.ISOLATION_READ_COMMITTED)
        .executeWithoutResult(status -> {
          long source =
              Objects.requireNonNull(exchange.says("TX", "1", guadalupe()).resolve().get("TX 1"))
                  .source();
          index.remember(List.of(Query.of(source, profile(guadalupe()))));
          assertThat(holders(guadalupe())).containsExactly(source);
          assertThat(HeldFixture.onAnotherThread(() -> holders(guadalupe()))).isEmpty();
          status.setRollbackOnly();
        });

    assertThat(holders(guadalupe())).isEmpty();
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    assertThat(holders(guadalupe())).containsExactly(source);
  }

  @Test
  void whoSeesLessThanOthersIsToldByTheDatabaseWhoHoldsAKey() {
    long source = exchange.resolve("TX", "1", guadalupe()).source();
    held.readAllAhead();

    held.transaction(TransactionDefinition.ISOLATION_REPEATABLE_READ)
        .executeWithoutResult(status -> {
          assertThat(holders(guadalupe())).containsExactly(source);
          held.write(source, stranger());
          assertThat(HeldFixture.onAnotherThread(() -> holders(guadalupe()))).isEmpty();
          assertThat(holders(guadalupe())).containsExactly(source);
        });

    assertThat(holders(guadalupe())).isEmpty();
  }

  @Test
  void keysThatWentWithALostDatabaseAreForgotten() {
    exchange.resolve("TX", "1", guadalupe());
    held.readAllAhead();
    forgetKeysUnseen();
    exchange.test().jdbc().sql("delete from identity.said").update();

    assertThat(holders(guadalupe())).isEmpty();
  }

  /** Who holds all keys of that child. */
  private Set<Long> holders(ChildFixture child) {
    var keys = BlockingKeys.of(profile(child));
    var holders = held.asExchange(() -> index.holders(keys, MANY));
    var found = new TreeSet<Long>();
    holders.values().forEach(all -> Arrays.stream(all).forEach(found::add));
    found.removeIf(source ->
        Arrays.stream(keys)
            .anyMatch(key -> Arrays.binarySearch(holders.getOrDefault(key, NOBODY), source) < 0));
    return found;
  }

  /** To tell what is read from what is held. */
  private void forgetKeysUnseen() {
    exchange.test().jdbc().sql("delete from identity.blocking_key").update();
  }
}
