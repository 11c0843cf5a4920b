package org.monarca.exchange.mappings;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.TestSeals;
import tools.jackson.databind.json.JsonMapper;

/** The mappings of States on a database of its own, kept without the way that people go. */
public record MappingsOn(Database database, TestSeals keys, InstantSource clock) {

  public Mappings mappings() {
    return new Mappings(
        database,
        new MappingStore(database),
        new DraftStore(database, keys.seals()),
        new Audit(database, clock, new JsonMapper()),
        clock);
  }

  public void keep(Actor actor, String name, int version, byte[] document) {
    var kept = new KeptVersion(version, "Synthetic", clock.instant(), actor.id());
    var state = actor.ownState().orElseThrow();
    database.write(actor, () -> new MappingStore(database).add(state, name, kept, document));
  }
}
