package org.monarca.exchange.sealing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.KeyStore.Kept;

/** New keys in the place of those there are, while everybody works on. */
public final class Rotation {

  private final Database database;
  private final KeyStore store;
  private final ResealingStore work;
  private final Seals seals;
  private final OuterKeys outer;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Rotation(Database database, Seals seals, OuterKeys outer, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new KeyStore(database);
    this.work = new ResealingStore(database);
    this.seals = seals;
    this.outer = outer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A key and what became of it.
   *
   * @param scope a State, or a part of the exchange
   * @param outer name of the key outside the database that wraps it
   * @param superseded since when nothing is sealed under it any more
   * @param retired when it was destroyed
   */
  public record Standing(
      int number,
      String scope,
      String outer,
      Instant made,
      @Nullable Instant superseded,
      @Nullable Instant retired) {

    /** Whether values under it are being sealed anew. */
    public boolean isLeaving() {
      return superseded != null && retired == null;
    }
  }

  /** All keys there ever were. */
  public List<Standing> keys() {
    return database.read(Seals.SEALING, store::all).stream().map(Rotation::standing).toList();
  }

  /** The scopes that have a key. */
  public Collection<String> scopes() {
    var scopes = new TreeSet<String>();
    keys().forEach(key -> scopes.add(key.scope()));
    return scopes;
  }

  /**
   * Makes a new key of that scope current at once; what is under earlier ones is sealed anew in the
   * background, and they are destroyed when nothing is.
   *
   * @return the number of the new key
   */
  public int rotate(String scope) {
    return database.write(
        Seals.SEALING,
        () -> {
          work.queue(scope, now());
          store.lock(scope);
          store.supersede(scope, now());
          int made = seals.made(scope).number();
          audit.record(
              Seals.SEALING,
              Entry.done("key.rotate", "data-key", Integer.toString(made)).with("scope", scope));
          return made;
        });
  }

  /**
   * Wraps all data keys by a new key outside the database, which takes the place of those there.
   *
   * @param isGiven whether somebody has added the new key to the file, as its last line, and takes
   *     the others out: the file is read only
   * @return name of the key that wraps them from now on
   */
  public String rotateOuter(boolean isGiven) {
    var wrapping = database.write(Seals.SEALING, () -> wrapAll(isGiven));
    if (!isGiven) {
      database.write(
          Seals.SEALING,
          () -> {
            store.lockOuter();
            if (isAllUnder(wrapping)) {
              outer.setOthersAside(wrapping.name());
            }
          });
    }
    return wrapping.name();
  }

  /** The key is drawn once nobody else wraps or draws one: the file is read and written whole. */
  private OuterKey wrapAll(boolean isGiven) {
    store.lockOuter();
    var wrapping = isGiven ? outer.current() : outer.add();
    if (isGiven && isAllUnder(wrapping)) {
      throw new IllegalStateException(
          "all keys are wrapped by the last line of %s already: add the new key as its last line first"
              .formatted(outer.file()));
    }
    wrapAllBy(wrapping);
    return wrapping;
  }

  private boolean isAllUnder(OuterKey wrapping) {
    return store.living().stream().allMatch(key -> key.outer().equals(wrapping.name()));
  }

  private void wrapAllBy(OuterKey wrapping) {
    for (var key : store.living()) {
      if (!key.outer().equals(wrapping.name())) {
        store.wrapAnew(
            key.number(), wrapping.name(), wrapping.wrap(key.scope(), unwrapped(key), random));
      }
    }
    audit.record(Seals.SEALING, Entry.done("key.rotate-outer", "outer-key", wrapping.name()));
  }

  private byte[] unwrapped(Kept key) {
    var wrapped = key.wrapped();
    return outer
        .find(key.outer())
        .flatMap(
            one -> wrapped == null ? Optional.<byte[]>empty() : one.unwrap(key.scope(), wrapped))
        .orElseThrow(() ->
            new IllegalStateException(
                "the key file %s does not open data key %d; leave the former key in it until all are wrapped anew"
                    .formatted(outer.file(), key.number())));
  }

  private static Standing standing(Kept key) {
    return new Standing(
        key.number(), key.scope(), key.outer(), key.made(), key.superseded(), key.retired());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
