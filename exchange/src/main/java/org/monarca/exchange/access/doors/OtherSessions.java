package org.monarca.exchange.access.doors;

import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/** Where somebody is signed in beside the session under way. */
public final class OtherSessions {

  private OtherSessions() {}

  /** Those that are over by themselves are removed too, but nothing is ended by that. */
  private static final String END =
      """
      with ended as (
        delete from access.session where principal_name = ? and session_id <> ? returning expiry_time)
      select count(*) from ended where expiry_time > extract(epoch from now()) * 1000
      """;

  /**
   * Ends them, in the transaction under way, and writes down how many that were.
   *
   * @param but number of the session that stays
   */
  public static void end(Database database, Audit audit, Actor person, String but) {
    long ended = database.jdbc().sql(END).params(person.id(), but).query(Long.class).single();
    if (ended > 0) {
      audit.record(person, Entry.done("session.end", "account", person.id()).with("count", ended));
    }
  }
}
