package org.monarca.exchange.identity;

import org.monarca.exchange.platform.Database;

/**
 * The order of all that is told of records and decided about them. Drawn under the identity lock
 * alone, so that a later turn becomes visible later.
 */
public final class Turns {

  private static final String DRAW =
      "select coalesce(min(nextval('identity.turn')), 0) from generate_series(1, ?)";

  private final Database database;

  public Turns(Database database) {
    this.database = database;
  }

  /** The first of so many that follow each other. */
  public long draw(int count) {
    return database.jdbc().sql(DRAW).param(count).query(Long.class).single();
  }
}
