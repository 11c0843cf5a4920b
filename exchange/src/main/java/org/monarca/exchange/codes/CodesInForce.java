package org.monarca.exchange.codes;

import java.util.Collection;
import java.util.HashMap;
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

  /** The number of the State's newest version; 0 where it keeps none. */
  public int newest(String state) {
    return store.newest(state);
  }

  /** The version that held when the submission arrived. */
  public CodeTable readBy(UUID submission) {
    return store.readBy(submission);
  }

  /** The newest version of the State. */
  public CodeTable now(String state) {
    return held(state, store.newest(state)).table();
  }

  /** The newest version of each of these States. */
  public Map<String, KeptTable> now(Collection<String> states) {
    var newest = store.newest(states);
    var now = new HashMap<String, KeptTable>();
    states.forEach(state -> now.put(state, held(state, newest.getOrDefault(state, 0))));
    return now;
  }

  /** What was the newest version when it was last asked for; asks nothing of the database. */
  public KeptTable lastKnown(String state) {
    return held.getOrDefault(state, KeptTable.NONE);
  }

  private KeptTable held(String state, int newest) {
    var before = lastKnown(state);
    if (before.version() == newest) {
      return before;
    }
    var asked = newest == 0 ? KeptTable.NONE : store.kept(state, newest);
    held.put(state, asked);
    return asked;
  }
}
