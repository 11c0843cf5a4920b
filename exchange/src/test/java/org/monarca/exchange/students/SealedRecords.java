package org.monarca.exchange.students;

import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/** The part of the exchange that seals what is kept of States' records, for tests elsewhere. */
public final class SealedRecords {

  private SealedRecords() {}

  public static SealedHolder of(Database database, JsonMapper json, Seals seals) {
    return new SealedVersions(database, json, seals);
  }
}
