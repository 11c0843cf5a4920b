package org.monarca.exchange.access.addresses;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/** Changes of addresses that are under way, for whoever writes to the new ones. */
@Component
public class PendingAddresses {

  private final Database database;
  private final AddressChangeStore changes;
  private final InstantSource clock;

  PendingAddresses(Database database, InstantSource clock) {
    this.database = database;
    this.changes = new AddressChangeStore(database);
    this.clock = clock;
  }

  /** The one whose new address that receiver of a letter is. */
  public Optional<AddressChange> of(String receiver) {
    return AddressListener.changeOf(receiver).flatMap(this::find);
  }

  private Optional<AddressChange> find(UUID id) {
    return database.read(Doorkeeper.ACTOR, () -> changes.find(id, clock.instant()));
  }
}
