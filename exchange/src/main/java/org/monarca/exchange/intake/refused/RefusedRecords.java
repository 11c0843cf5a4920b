package org.monarca.exchange.intake.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;

/** Keeps which records were refused and not accepted since. Joins the transaction under way. */
public final class RefusedRecords {

  static final Actor ACTOR = Actor.exchange("intake");

  private final Database database;
  private final RefusedStore store;
  private final CheckListener listener;

  public RefusedRecords(Database database, CheckListener listener) {
    this.database = database;
    this.store = new RefusedStore(database);
    this.listener = listener;
  }

  /** These are accepted, or withdrawn by name: nothing is left to mend of them. */
  public void accepted(Sent sent, List<String> stateStudentIds) {
    store.accepted(sent, stateStudentIds);
  }

  /**
   * The submission is through. Asks about what it refused, where nobody is asked yet, and no more
   * about what is mended. The State is held.
   *
   * @param refused identifiers of those refused, as rows of COPY
   * @param present of a full list the identifiers of all that it names, as rows of COPY: the State
   *     has no others any more
   */
  public void ended(Sent sent, Path refused, @Nullable Path present) {
    if (present != null && store.any(sent.state())) {
      read(present, rows -> store.absent(sent, rows));
    }
    if (refused.toFile().length() > 0) {
      read(refused, rows -> ask(sent, rows));
    }
    listener.settled(store.mended(sent.state()), DataCheck.MENDED, ACTOR);
  }

  /**
   * Lets nobody else end or settle anything of these States until the transaction is over. Comes
   * before any record is locked.
   */
  public void hold(Collection<String> states) {
    store.lock(states);
  }

  /** Those of the records, by State, that are refused and not mended. */
  public Set<String> statesThatAreAsked(Map<String, List<String>> idsByState) {
    return store.asked(idsByState);
  }

  /**
   * These were spoken of one by one, and accepted or refused. Whoever is asked about what was
   * refused of a day is asked about this too. The State is held.
   */
  public void spoken(Sent sent, List<String> accepted, List<String> refused) {
    store.accepted(sent, accepted);
    if (!refused.isEmpty()) {
      var rows = new CopyRows();
      refused.forEach(id -> rows.text(id).end());
      ask(sent, rows.stream());
    }
    listener.settled(store.mended(sent.state()), DataCheck.MENDED, ACTOR);
  }

  /**
   * Refused children are sent again under other identifiers: under the ones that they were refused
   * with nobody is left.
   *
   * @param latest the submission in which these were refused last
   */
  public void calledOtherwise(String state, UUID latest, Collection<String> stateStudentIds) {
    if (!stateStudentIds.isEmpty()) {
      database.write(
          ACTOR,
          () -> {
            store.lock(state);
            store.release(state, latest, stateStudentIds);
            listener.settled(store.mended(state), DataCheck.MENDED, ACTOR);
          });
    }
  }

  private void ask(Sent sent, InputStream refused) {
    if (store.refused(sent, refused)) {
      listener.asked(sent.submission(), sent.state());
    }
  }

  private static void read(Path file, Consumer<InputStream> reader) {
    try (var rows = Files.newInputStream(file)) {
      reader.accept(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
