package org.monarca.exchange.intake.unusual;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.records.Mode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what submissions tell with what their State told before, and hears that it is so. */
public class Comparisons {

  /** Of a note, in characters. */
  public static final int LONGEST_NOTE = 500;

  private final Database database;
  private final UnusualStore store;
  private final InstantSource clock;
  private final Audit audit;

  public Comparisons(Database database, JsonMapper json, InstantSource clock, Audit audit) {
    this.database = database;
    this.store = new UnusualStore(database, json);
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Keeps what the submission tells, and what of it is unusual. Joins the transaction under way.
   */
  public void compare(UUID submission, String state, Mode mode, Figures figures) {
    var earlier = store.earlier(submission, state, mode, Usual.COMPARED);
    var unusual =
        earlier.size() < Usual.needed(mode)
            ? List.<Unusual>of()
            : new Usual(figures, List.copyOf(earlier.values()))
                .unusual(store.said(earlier.keySet()));
    store.keep(submission, figures, earlier.size(), unusual);
  }

  /**
   * How the submission compares; empty where it was not compared: before it is read, where it was
   * refused as a whole, and where it only mends another.
   *
   * @param submission one that the reader may see
   */
  public Optional<Comparison> of(Actor reader, UUID submission, Mode mode) {
    return database.read(
        reader,
        () ->
            store
                .compared(submission)
                .map(compared ->
                    new Comparison(
                        compared, compared >= Usual.needed(mode), store.of(submission))));
  }

  /**
   * Says that these figures are so, so that they are not asked about again. What was said before
   * stays.
   *
   * @param submission one of the State's that the person belongs to, and no dry run
   */
  public Said itIsSo(Actor by, UUID submission, Collection<Figure> figures, String note) {
    var why = PlainText.lines(note);
    if (figures.isEmpty()) {
      return Said.NOTHING_CHOSEN;
    }
    if (why.isBlank()) {
      return Said.NO_NOTE;
    }
    if (PlainText.isLonger(why, LONGEST_NOTE)) {
      return Said.NOTE_TOO_LONG;
    }
    return database.write(
        by,
        () -> {
          int said = store.say(submission, figures, by.id(), clock.instant(), why);
          if (said > 0) {
            audit.record(
                by,
                Entry.done("submission.vouch", "submission", submission.toString())
                    .with("figures", said));
          }
          return Said.DONE;
        });
  }

  /** What came of it. */
  public enum Said {
    DONE,
    NOTHING_CHOSEN,
    NO_NOTE,
    NOTE_TOO_LONG
  }
}
