package org.monarca.exchange.audit.trail;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Answers who asks the trail, and writes down that they did. */
@Service
public class Trail {

  /** Entries that are taken away at once; who needs more asks for less time, several times. */
  public static final int MOST_EXPORTED = 50_000;

  private static final int PAGE = 500;
  private static final String OBJECT = "entry";

  private final Database database;
  private final Audit audit;
  private final Exports exports;
  private final TrailStore store;

  public Trail(Database database, Audit audit, Exports exports, JsonMapper json) {
    this.database = database;
    this.audit = audit;
    this.exports = exports;
    this.store = new TrailStore(database, json);
  }

  /**
   * The entries that fit, newest first.
   *
   * @param child number of the child whom the question is about; absent where it is about none
   * @param before where the page before it ended
   */
  public List<TrailEntry> search(
      Actor reader, TrailQuery query, @Nullable String child, @Nullable Place before, int most) {
    return database.write(
        reader,
        () -> {
          var found = store.list(within(reader, query), before, most);
          audit.record(reader, asked("audit.search", query, child).with("count", found.size()));
          return found;
        });
  }

  /** An entry that the reader may see. */
  public Optional<TrailEntry> find(Actor reader, long sequence) {
    return database.write(
        reader,
        () -> {
          var found = store.find(sequence).filter(entry -> sees(reader, entry));
          found.ifPresent(entry ->
              audit.record(
                  reader, Entry.done("audit.view", OBJECT, Long.toString(entry.sequence()))));
          return found;
        });
  }

  /**
   * Writes down that the entries that fit are taken away; only then the first may leave.
   *
   * @throws org.monarca.exchange.audit.ExportsSpent when the reader takes away too many files
   */
  public void beginExport(Actor reader, TrailQuery query, @Nullable String child) {
    exports.record(reader, asked("audit.export", query, child));
  }

  /**
   * Hands over the entries that fit, newest first, page by page and {@link #MOST_EXPORTED} at most.
   */
  public void export(Actor reader, TrailQuery query, Consumer<List<TrailEntry>> to) {
    @Nullable Place before = null;
    int left = MOST_EXPORTED;
    List<TrailEntry> page;
    do {
      var after = before;
      int most = Math.min(PAGE, left);
      page = database.read(reader, () -> store.list(within(reader, query), after, most));
      to.accept(page);
      left -= page.size();
      before = page.isEmpty() ? null : page.getLast().place();
    } while (page.size() == PAGE && left > 0);
  }

  /** Writes down that somebody asked about a child of whom nothing is said, and was told so. */
  public void refuse(Actor reader, String action, String child) {
    audit.record(reader, Entry.refused(action, OBJECT, null, "protected").with("about", child));
  }

  private static boolean sees(Actor reader, TrailEntry entry) {
    return reader.ownState().map(state -> state.equals(entry.state())).orElse(true);
  }

  private static TrailQuery within(Actor reader, TrailQuery query) {
    return reader.ownState().map(query::ofState).orElse(query);
  }

  private static Entry asked(String action, TrailQuery query, @Nullable String child) {
    var entry =
        Entry.done(action, OBJECT)
            .with("asked", query.asked())
            .with("from", query.from().toString())
            .with("to", query.to().toString());
    return child == null ? entry : entry.with("about", child);
  }
}
