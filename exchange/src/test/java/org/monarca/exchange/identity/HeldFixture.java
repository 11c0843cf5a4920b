package org.monarca.exchange.identity;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An exchange, and what another process holds of its records, which does not hear what the exchange
 * resolves.
 */
final class HeldFixture implements AutoCloseable {

  static final Standardiser STANDARDISER = Standardiser.standard();
  static final int MANY = 10;
  private static final long ROOM_FOR_KEYS = 1 << 30;

  final Exchange exchange = new Exchange();
  final PostgresIndex index =
      new PostgresIndex(
          new NeighbourStore(exchange.test().database()), STANDARDISER, MANY, ROOM_FOR_KEYS);

  @Override
  public void close() {
    exchange.close();
  }

  void readAllAhead() {
    while (asExchange(() -> index.readAhead(3))) {
      // to the end
    }
  }

  Profile read(long source) {
    return Objects.requireNonNull(asExchange(() -> index.profiles(Set.of(source))).get(source));
  }

  <T> T asExchange(Supplier<T> work) {
    return AsExchange.read(exchange.test().database(), work);
  }

  void write(long source, ChildFixture child) {
    onAnotherThread(() -> exchange.resolve("TX", "1", child).source() == source);
  }

  static <T> T onAnotherThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  TransactionTemplate transaction(int isolation) {
    var template =
        new TransactionTemplate(new DataSourceTransactionManager(exchange.test().source()));
    template.setIsolationLevel(isolation);
    return template;
  }

  static Profile profile(ChildFixture child) {
    return STANDARDISER.profile(Person.of(child.student(), "TX"));
  }
}
