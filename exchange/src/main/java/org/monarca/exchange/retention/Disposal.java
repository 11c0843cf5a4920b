package org.monarca.exchange.retention;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.platform.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Disposes of what was kept long enough, a few of each sort in a transaction of its own, with their
 * tombstone and an entry of the audit trail: interrupted at any moment it has done nothing by
 * halves, and goes on from what is still there. Several may be at it.
 */
public class Disposal {

  static final Actor DISPOSING = Actor.exchange("retention");

  /** What one transaction disposes of. */
  static final int CHUNK = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Disposal.class);

  private final Database database;
  private final Rules rules;
  private final List<Disposable> disposables;
  private final Audit audit;
  private final InstantSource clock;
  private final TombstoneStore store;

  Disposal(
      Database database,
      Rules rules,
      List<Disposable> disposables,
      Audit audit,
      InstantSource clock) {
    rules.keptBy(disposables);
    this.database = database;
    this.rules = rules;
    this.disposables = List.copyOf(disposables);
    this.audit = audit;
    this.clock = clock;
    this.store = new TombstoneStore(database);
  }

  /** Disposes of some by every rule; whether there were any. */
  public boolean disposeSome() {
    boolean some = false;
    for (var disposable : disposables) {
      some |= hasDisposed(disposable);
    }
    return some;
  }

  /** Disposes of some by that rule; whether there were any. */
  boolean disposeSome(String rule) {
    return disposables.stream()
        .filter(disposable -> disposable.rule().equals(rule))
        .anyMatch(this::hasDisposed);
  }

  /** The rules, and how far it has come with each. */
  public List<Kept> kept(Actor reader) {
    return database.read(
        reader,
        () -> {
          var progress = store.progress();
          return rules.all().stream()
              .map(rule -> {
                var its = progress.get(rule.name());
                return its == null
                    ? new Kept(rule, null, 0, null)
                    : new Kept(rule, its.looked(), its.count(), its.last());
              })
              .toList();
        });
  }

  /**
   * The latest tombstones, newest first.
   *
   * @param rule of which alone
   * @param number of what was disposed of
   */
  public List<Tombstone> tombstones(
      Actor reader, @Nullable String rule, @Nullable String number, int most) {
    return database.read(reader, () -> store.latest(rule, number, most));
  }

  /** What fails with one sort keeps no other from its end. */
  private boolean hasDisposed(Disposable disposable) {
    try {
      return database.write(DISPOSING, () -> dispose(disposable));
    } catch (RuntimeException e) {
      LOG.error("retention.failed rule={} at={}", disposable.rule(), FailurePlace.of(e));
      return false;
    }
  }

  private boolean dispose(Disposable disposable) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var rule = rules.of(disposable);
    var before = rule.before(now);
    var gone = disposable.dispose(before, CHUNK);
    store.looked(rule, now);
    if (gone.count() == 0) {
      return false;
    }
    long tombstone = store.add(rule, before, now, gone);
    audit.record(
        DISPOSING,
        Entry.done("retention.dispose", "tombstone", Long.toString(tombstone))
            .with("rule", rule.name())
            .with("count", gone.count())
            .with("digest", digest(gone.ids())));
    return true;
  }

  private static String digest(List<String> ids) {
    return HexFormat.of()
        .formatHex(Sha256.of(String.join("\n", ids).getBytes(StandardCharsets.UTF_8)));
  }
}
