package org.monarca.exchange.sealing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.ResealingStore.Task;

/**
 * Seals anew, in the background, what a rotation left under an earlier key, or an earlier version
 * left in clear. A step, a holder's small number of values, is one transaction with its progress.
 */
final class Resealing {

  /** Where a step failed it is tried again, and others are done meanwhile. */
  private static final Duration REST = Duration.ofMinutes(1);

  /** What is left under a former key after all was looked at is looked at again. */
  static final Duration AGAIN = Duration.ofHours(1);

  /** So long the former key is left to those who have read what was under it and open it now. */
  static final Duration GRACE = Duration.ofMinutes(10);

  private final Database database;
  private final ResealingStore work;
  private final KeyStore keys;
  private final List<SealedHolder> holders;
  private final Audit audit;
  private final InstantSource clock;

  Resealing(Database database, List<SealedHolder> holders, Audit audit, InstantSource clock) {
    this.database = database;
    this.work = new ResealingStore(database);
    this.keys = new KeyStore(database);
    this.holders = holders.stream().sorted(Comparator.comparing(SealedHolder::name)).toList();
    this.audit = audit;
    this.clock = clock;
  }

  /** Does one step; whether there was any. */
  boolean takeOne() {
    var taken = new AtomicReference<@Nullable Task>();
    try {
      return database.write(
          Seals.SEALING,
          () -> {
            var task = work.take(now());
            taken.set(task.orElse(null));
            task.ifPresent(this::step);
            return task.isPresent();
          });
    } catch (RuntimeException e) {
      var task = taken.get();
      if (task != null) {
        database.write(Seals.SEALING, () -> work.rest(task.scope(), now().plus(REST)));
      }
      throw e;
    }
  }

  private void step(Task task) {
    var scope = task.scope();
    var holder = next(scope, one -> one.name().compareTo(task.holder()) >= 0);
    if (holder.isEmpty()) {
      end(scope);
      return;
    }
    var name = holder.get().name();
    var after = name.equals(task.holder()) ? task.place() : "";
    var place = as(scope, () -> holder.get().sealAnew(scope, after));
    if (place.isPresent()) {
      work.goOn(scope, name, place.get());
      return;
    }
    next(scope, one -> one.name().compareTo(name) > 0)
        .ifPresentOrElse(one -> work.goOn(scope, one.name(), ""), () -> end(scope));
  }

  private Optional<SealedHolder> next(String scope, Predicate<SealedHolder> which) {
    return holders.stream().filter(one -> one.holds(scope)).filter(which).findFirst();
  }

  /** Keys are destroyed on no account but that nothing is under them: it is looked at once more. */
  private void end(String scope) {
    var left =
        keys.living().stream()
            .filter(key -> key.scope().equals(scope) && key.superseded() != null)
            .toList();
    if (left.stream().anyMatch(key -> isUsed(scope, key.number()))) {
      work.queue(scope, now());
      work.rest(scope, now().plus(AGAIN));
      return;
    }
    for (var key : left) {
      var since = key.superseded();
      if (since != null && since.plus(GRACE).isAfter(now())) {
        work.rest(scope, since.plus(GRACE));
        return;
      }
      keys.destroy(key.number(), now());
      audit.record(
          Seals.SEALING,
          Entry.done("key.retire", "data-key", Integer.toString(key.number()))
              .with("scope", scope));
    }
    work.done(scope);
  }

  private boolean isUsed(String scope, int key) {
    return holders.stream()
        .filter(holder -> holder.holds(scope))
        .anyMatch(holder -> as(scope, () -> holder.uses(scope, key)));
  }

  private <T> T as(String scope, Supplier<T> step) {
    return database.write(Seals.SEALING.on(scope), step);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
