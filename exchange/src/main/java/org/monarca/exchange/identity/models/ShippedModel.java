package org.monarca.exchange.identity.models;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.models.KnownModel.Status;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.LinkageModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters the model that the product brings along. In a new exchange it is the active one. Where
 * another is active, that of a newer product is a proposal like a learned one: an update of the
 * product changes no decision by itself, unless it cannot read the model that was active.
 */
final class ShippedModel {

  /** As the registry names who brought it. */
  static final String PART = "product";

  private static final Actor ACTOR = Actor.exchange(PART);
  private static final Logger LOG = LoggerFactory.getLogger(ShippedModel.class);

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;
  private final ModelStore store;
  private final LinkageModel shipped;

  ShippedModel(Database database, InstantSource clock, Audit audit, LinkageModel shipped) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.store = new ModelStore(database);
    this.shipped = shipped;
  }

  /** As often as one likes, by any number of processes. */
  void enter() {
    database.write(
        ACTOR,
        () -> {
          IdentityLock.take(database);
          var active = store.active();
          if (active.isEmpty()) {
            add(Status.ACTIVE);
          } else if (!isReadable(active.get())) {
            add(Status.PROPOSED);
            takeOver(active.get().version());
          } else {
            add(Status.PROPOSED);
          }
        });
  }

  private void add(Status status) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (store.enter(shipped.version(), shipped.write(), status, PART, now)) {
      audit.record(
          ACTOR,
          Entry.done("model.enter", "model", shipped.version()).with("status", status.code()));
    }
  }

  /** Nothing could be decided by it any more. */
  private void takeOver(String unreadable) {
    LOG.warn("identity.model-unreadable version={} instead={}", unreadable, shipped.version());
    store.activate(shipped.version(), PART, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(
        ACTOR,
        Entry.done("model.apply", "model", shipped.version()).with("unreadable", unreadable));
  }

  private static boolean isReadable(KnownModel model) {
    try {
      return model.model().version().equals(model.version());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
