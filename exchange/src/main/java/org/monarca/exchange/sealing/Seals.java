package org.monarca.exchange.sealing;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.KeyStore.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Under which keys values are sealed and opened. Keys are kept unwrapped for as long as the process
 * lives: a key under one number is always the same.
 */
public final class Seals {

  static final Actor SEALING = Actor.exchange("sealing");

  private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

  private final Database database;
  private final KeyStore store;
  private final OuterKeys outer;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, DataKey> unwrapped = new ConcurrentHashMap<>();

  Seals(Database database, OuterKeys outer, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new KeyStore(database);
    this.outer = outer;
    this.audit = audit;
    this.clock = clock;
  }

  /** For one thread and a batch of values. */
  public Sealer sealer() {
    return new Sealer(random);
  }

  /** A key for one long content, to be kept sealed. */
  public ContentKey contentKey() {
    return ContentKey.draw(random);
  }

  /**
   * The key under which values of that scope are sealed until the transaction under way ends. To be
   * asked for before anything is locked that somebody else may wait for; made where there is none
   * yet.
   */
  public DataKey current(String scope) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return held(scope);
    }
    var held = held();
    var known = held.get(scope);
    if (known == null) {
      known = held(scope);
      held.put(scope, known);
    }
    return known;
  }

  /** Makes the keys of these scopes stay current until the transaction under way ends. */
  public void hold(Collection<String> scopes) {
    var held = held();
    var some = scopes.stream().filter(scope -> !held.containsKey(scope)).sorted().toList();
    if (!some.isEmpty()) {
      database.write(
          SEALING,
          () -> {
            store.holdCurrent(some);
            store.current(some).forEach(kept -> held.put(kept.scope(), unwrapped(kept)));
            some.stream()
                .filter(scope -> !held.containsKey(scope))
                .forEach(scope -> held.put(scope, unwrapped(made(scope))));
          });
    }
  }

  /** Keys that stay current until the transaction under way ends. */
  @SuppressWarnings("unchecked") // bound here alone
  private Map<String, DataKey> held() {
    var bound = (Map<String, DataKey>) TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return bound;
    }
    var held = new HashMap<String, DataKey>();
    TransactionSynchronizationManager.bindResource(this, held);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Seals.this);
          }
        });
    return held;
  }

  private DataKey held(String scope) {
    return database.write(
        SEALING,
        () -> {
          store.holdCurrent(scope);
          return unwrapped(store.current(scope).orElseGet(() -> made(scope)));
        });
  }

  /** Whether the values of that scope are a State's, and not those of a part of the exchange. */
  public static boolean isState(String scope) {
    return scope.length() == 2;
  }

  /** The key under that number. */
  public DataKey fetch(int number) {
    var known = unwrapped.get(number);
    return known != null
        ? known
        : unwrapped(
            database.read(
                SEALING,
                () ->
                    store
                        .find(number)
                        .orElseThrow(() -> new IllegalStateException("no data key " + number))));
  }

  /**
   * The value that is sealed there. One that does not open is an error that stands in the audit
   * trail, whatever becomes of the transaction under way.
   *
   * @throws SealBroken when it was sealed under another key or for another place, or was changed
   */
  public byte[] open(Sealer sealer, int key, Place place, byte[] sealed) {
    Optional<byte[]> opened = sealer.open(fetch(key), place, sealed);
    return opened.orElseThrow(() -> broken(key, place.toString()));
  }

  /** The same of what another part sealed in its own way: tells of it, to be thrown. */
  public SealBroken broken(int key, String column) {
    var scope = fetch(key).scope();
    LOG.error("seal.broken column={} key={}", column, key);
    var entry =
        Entry.refused("seal.open", "data-key", Integer.toString(key), "seal-broken")
            .with("column", column)
            .with("scope", scope);
    database.afterwards(() -> audit.record(SEALING, entry));
    return new SealBroken(column, key);
  }

  /** A new key of that scope. */
  Kept made(String scope) {
    store.holdOuter();
    var strange = store.living().stream().filter(key -> outer.find(key.outer()).isEmpty());
    if (strange.findAny().isPresent()) {
      throw new IllegalStateException(
          "the key file %s lacks a key of this database: bring the other service's file here"
              .formatted(outer.file()));
    }
    var bytes = new byte[Gcm.KEY_BYTES];
    random.nextBytes(bytes);
    var wrapping = outer.current();
    store.add(
        scope,
        wrapping.name(),
        wrapping.wrap(scope, bytes, random),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    return store.current(scope).orElseThrow();
  }

  private DataKey unwrapped(Kept kept) {
    return unwrapped.computeIfAbsent(kept.number(), number -> unwrap(kept));
  }

  private DataKey unwrap(Kept kept) {
    var wrapped = kept.wrapped();
    if (wrapped == null) {
      throw new IllegalStateException("data key %d was destroyed".formatted(kept.number()));
    }
    var bytes =
        outer
            .find(kept.outer())
            .flatMap(key -> key.unwrap(kept.scope(), wrapped))
            .orElseThrow(() ->
                new IllegalStateException(
                    "the key file %s does not open data key %d"
                        .formatted(outer.file(), kept.number())));
    return new DataKey(kept.number(), kept.scope(), bytes);
  }
}
