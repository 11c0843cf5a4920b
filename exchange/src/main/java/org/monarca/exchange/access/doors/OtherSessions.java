package org.monarca.exchange.access.doors;

import org.monarca.exchange.platform.Database;

/** Where somebody is signed in beside the session under way. */
public final class OtherSessions {

  private OtherSessions() {}

  /**
   * Ends them, in the transaction under way.
   *
   * @param but number of the session that stays
   */
  public static void end(Database database, String account, String but) {
    database
        .jdbc()
        .sql("delete from access.session where principal_name = ? and session_id <> ?")
        .params(account, but)
        .update();
  }
}
