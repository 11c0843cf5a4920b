package org.monarca.exchange.worklist;

import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/**
 * Adds up how many open tasks came and went on each list. Whoever changes tasks only writes down by
 * how many (a trigger of the table does), so that no two wait for each other; here these changes
 * become totals, so that a reader has little to add. A change is in the one or in the other at
 * every moment, never in both.
 */
class Tally {

  private static final Actor TALLY = Actor.exchange("tally");

  /** One at a time: the others' work is done by whoever is at it. */
  private static final String ALONE = "select pg_try_advisory_xact_lock(?)";

  private static final long KEY = 0x74616c6c79L; // "tally"

  /**
   * The oldest first: what came is in the total before it goes. Nothing is joined, so that it costs
   * as much as there is to add up, whatever the server believes of tables that fill and empty.
   */
  private static final String FOLD =
      """
      with gone as (
        delete from worklist.tally_change
         where id <= (select max(id) from (select id from worklist.tally_change order by id limit ?) oldest)
        returning list, kind, level, due, claimed, tasks),
      put as (
        insert into worklist.tally as total (list, kind, level, due, claimed, tasks)
        select list, kind, level, due, claimed, sum(tasks)
          from gone
         group by 1, 2, 3, 4, 5
        having sum(tasks) <> 0
            on conflict (list, kind, level, due, claimed) do update set tasks = total.tasks + excluded.tasks)
      select count(*) from gone
      """;

  private static final String FORGET_EMPTY = "delete from worklist.tally where tasks = 0";

  private final Database database;
  private final int chunk;

  /**
   * @param chunk what one transaction adds up
   */
  Tally(Database database, int chunk) {
    this.database = database;
    this.chunk = chunk;
  }

  /** Adds up some of what has changed; whether there is more. */
  boolean foldSome() {
    return database.write(
        TALLY,
        () -> {
          boolean isAlone = database.jdbc().sql(ALONE).param(KEY).query(Boolean.class).single();
          if (!isAlone) {
            return false;
          }
          int folded = database.jdbc().sql(FOLD).param(chunk).query(Integer.class).single();
          if (folded > 0) {
            database.jdbc().sql(FORGET_EMPTY).update();
          }
          return folded == chunk;
        });
  }
}
