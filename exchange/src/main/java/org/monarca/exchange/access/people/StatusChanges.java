package org.monarca.exchange.access.people;

import java.time.Instant;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;

/** Gives accounts another status, in the transaction under way: it is told of and written down. */
final class StatusChanges {

  private final ManagedAccounts accounts;
  private final Audit audit;
  private final AccountListener listener;

  StatusChanges(ManagedAccounts accounts, Audit audit, AccountListener listener) {
    this.accounts = accounts;
    this.audit = audit;
    this.listener = listener;
  }

  void put(Actor by, String id, AccountStatus to, AccountReason reason, Instant at) {
    accounts.put(id, to, reason, by.id(), at);
    listener.changed(id, to);
    audit.record(
        by, Entry.done("account." + to.code(), "account", id).with("reason", reason.code()));
  }
}
