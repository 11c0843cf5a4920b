package org.monarca.exchange.codes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.exchange.platform.Database;
import org.monarca.records.translation.CodeTable;

/**
 * By which table something of a State is read. Joins the transaction under way; may be shared, and
 * holds the table that was last asked for of each State, for a version never changes.
 */
public final class CodesInForce {

  private final TableStore store;
  private final Map<String, KeptTable> held = new ConcurrentHashMap<>();

  public CodesInForce(Database database) {
    this.store = new TableStore(database);
  }

  /** Notes for a submission that arrives which version it is read by, if the State has one. */
  public Optional<Integer> arrived(UUID submission, String state) {
    return store.use(submission, state);
  }

  /** The version that held when the submission arrived. */
  public CodeTable readBy(UUID submission) {
    return store.readBy(submission);
  }

  /** The newest version of the State. */
  public CodeTable now(String state) {
    int newest = store.newest(state);
    var before = held.get(state);
    if (before == null || before.version() != newest) {
      before = store.current(state);
      held.put(state, before);
    }
    return before.table();
  }
}
