package org.monarca.exchange.webhooks;

import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/** What stands in this room, put together once. */
record Webhooks(
    Database database,
    WebhookStore addresses,
    SigningSecrets secrets,
    Outbox outbox,
    Undelivered undelivered,
    JsonMapper json,
    InstantSource clock,
    CrashPoint crash) {

  static Webhooks of(
      Database database, Seals seals, JsonMapper json, InstantSource clock, CrashPoint crash) {
    return new Webhooks(
        database,
        new WebhookStore(database),
        new SigningSecrets(database, seals),
        new Outbox(database, crash),
        new Undelivered(database),
        json,
        clock,
        crash);
  }

  Signals signals(Runnable nudge) {
    return new Signals(database, outbox, json, clock, nudge);
  }

  Delivering delivering(Door door, Delivering.Failing failing) {
    return new Delivering(this, door, failing);
  }
}
