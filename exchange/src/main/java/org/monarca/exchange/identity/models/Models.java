package org.monarca.exchange.identity.models;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.Wording;

/** The registry of models: which there are, and what people do about them. */
public class Models {

  /** A reason in Unicode code points at most. */
  public static final int LONGEST_REASON = 1000;

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final ModelStore store;

  public Models(Database database, InstantSource clock, Audit audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.store = new ModelStore(database);
  }

  /** The latest first. */
  public List<KnownModel> all(Actor reader) {
    return database.read(reader, store::all);
  }

  public Optional<KnownModel> find(Actor reader, String version) {
    return database.read(reader, () -> store.find(version));
  }

  /** Whether its shadow run against the active model is finished, so that it can be applied. */
  public boolean isTried(Actor reader, String version) {
    return database.read(reader, () -> store.isTried(version));
  }

  /**
   * Decides by that model from now on, in every process from its next batch on. Also one that was
   * retired can be applied again. Nobody is linked or parted by it.
   *
   * @param reason in the person's words
   */
  public Applying apply(Actor actor, String version, @Nullable String reason) {
    var said = clean(reason);
    if (said == null) {
      return Applying.REASON_MISSING;
    }
    if (isTooLong(said)) {
      return Applying.REASON_TOO_LONG;
    }
    return database.write(actor, () -> applied(actor, version, said));
  }

  /**
   * Takes a proposed model from the list of proposals. It stays in the registry, where it can be
   * tried, and applied, later.
   *
   * @param reason in the person's words
   */
  public SettingAside setAside(Actor actor, String version, @Nullable String reason) {
    var said = clean(reason);
    if (said == null) {
      return SettingAside.REASON_MISSING;
    }
    if (isTooLong(said)) {
      return SettingAside.REASON_TOO_LONG;
    }
    return database.write(actor, () -> asideNow(actor, version, said));
  }

  private SettingAside asideNow(Actor actor, String version, String reason) {
    if (store.find(version).isEmpty()) {
      return SettingAside.UNKNOWN;
    }
    if (!store.setAside(version, actor.id(), reason, now())) {
      return SettingAside.NOT_PROPOSED;
    }
    audit.record(actor, Entry.done("model.set-aside", "model", version));
    return SettingAside.DONE;
  }

  private static @Nullable String clean(@Nullable String reason) {
    return Wording.clean(reason == null ? null : reason.replace("\0", ""));
  }

  private static boolean isTooLong(String reason) {
    return reason.codePointCount(0, reason.length()) > LONGEST_REASON;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Applying applied(Actor actor, String version, String reason) {
    IdentityLock.take(database);
    var model = store.find(version);
    if (model.isEmpty()) {
      return Applying.UNKNOWN;
    }
    if (model.get().isActive()) {
      return Applying.ALREADY_ACTIVE;
    }
    if (!store.isTried(version)) {
      return Applying.SHADOW_NEEDED;
    }
    var before = store.activeVersion().orElse("");
    store.activate(version, actor.id(), reason, now());
    audit.record(actor, Entry.done("model.apply", "model", version).with("instead", before));
    return Applying.DONE;
  }
}
