package org.monarca.exchange.notices;

import java.time.InstantSource;
import java.util.Optional;
import org.monarca.exchange.access.addresses.PendingAddresses;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/** Addresses that people want to have from now on, as receivers of mail. */
@Component
class NewAddresses implements Correspondents {

  private final PendingAddresses pending;
  private final Preferences preferences;

  NewAddresses(PendingAddresses pending, Database database, Audit audit, InstantSource clock) {
    this.pending = pending;
    this.preferences = new Preferences(database, audit, clock);
  }

  @Override
  public Optional<Correspondent> find(String receiver) {
    return pending
        .of(receiver)
        .map(change ->
            new Correspondent(change.address(), preferences.of(change.account()).language()));
  }
}
