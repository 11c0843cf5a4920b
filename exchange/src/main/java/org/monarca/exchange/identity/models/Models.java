package org.monarca.exchange.identity.models;

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

/** The registry of models: which there are, and a person's act of applying one. */
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
    var said = Wording.clean(reason == null ? null : reason.replace("\0", ""));
    if (said == null) {
      return Applying.REASON_MISSING;
    }
    if (said.codePointCount(0, said.length()) > LONGEST_REASON) {
      return Applying.REASON_TOO_LONG;
    }
    return database.write(actor, () -> applied(actor, version, said));
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
    store.activate(version, actor.id(), reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(actor, Entry.done("model.apply", "model", version).with("instead", before));
    return Applying.DONE;
  }
}
