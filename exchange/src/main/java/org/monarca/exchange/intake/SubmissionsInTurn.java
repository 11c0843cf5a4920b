package org.monarca.exchange.intake;

import java.util.List;
import java.util.UUID;
import org.monarca.exchange.platform.Database;

/** A State's submissions one after the other, in an order in which none comes twice. */
final class SubmissionsInTurn {

  private static final UUID FIRST = new UUID(0, 0);

  private SubmissionsInTurn() {}

  /**
   * @param after the last one had; empty at first
   */
  static List<UUID> of(Database database, String state, String after, int some) {
    return database
        .jdbc()
        .sql("select id from intake.submission where state = ? and id > ? order by id limit ?")
        .params(state, after.isEmpty() ? FIRST : UUID.fromString(after), some)
        .query(UUID.class)
        .list();
  }
}
