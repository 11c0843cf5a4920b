package org.monarca.exchange.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.notices.Delivering.Way;
import org.monarca.exchange.platform.Database;
import tools.jackson.databind.json.JsonMapper;

/** What stands in this room, put together once. */
record NoticeRoom(
    Database database,
    Outbox outbox,
    Gathering gathering,
    Digests digests,
    DeliveryLog log,
    Preferences preferences,
    Addresses addresses,
    Returned returned,
    Delivering delivering) {

  static NoticeRoom of(
      Database database,
      Audit audit,
      Accounts accounts,
      List<Correspondents> others,
      Directory directory,
      InstantSource clock,
      JsonMapper json,
      NoticeWords words,
      Optional<Way> way,
      CrashPoint crash) {
    var outbox = new Outbox(database, clock, json, crash);
    var digests = new Digests(database, accounts, new Mornings(directory), crash);
    var log = new DeliveryLog(database, clock);
    var preferences = new Preferences(database, audit, clock);
    var gathering = new Gathering(database, preferences, digests, clock, json);
    var addresses = new Addresses(database, audit, clock);
    var returned = new Returned(database, outbox, log, addresses, accounts);
    var delivering =
        new Delivering(
            database,
            outbox,
            digests,
            log,
            returned,
            addresses,
            new Recipients(accounts, preferences, others),
            new Links(database, clock),
            words,
            way,
            crash);
    return new NoticeRoom(
        database, outbox, gathering, digests, log, preferences, addresses, returned, delivering);
  }

  Notices notices(Runnable nudge) {
    return new Notices(
        database, outbox, gathering, NoticeKinds.published(), digests, preferences, log, nudge);
  }
}
