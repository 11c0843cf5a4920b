package org.monarca.exchange.intake.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/** Keeps which records were refused and not accepted since. Joins the transaction under way. */
public final class RefusedRecords {

  static final Actor ACTOR = Actor.exchange("intake");

  private final RefusedStore store;
  private final CheckListener listener;

  public RefusedRecords(Database database, CheckListener listener) {
    this.store = new RefusedStore(database);
    this.listener = listener;
  }

  /** These are accepted, or withdrawn by name: nothing is left to mend of them. */
  public void accepted(Sent sent, List<String> stateStudentIds) {
    store.accepted(sent, stateStudentIds);
  }

  /**
   * The submission is through. Asks about what it refused, where nobody is asked yet, and no more
   * about what is mended.
   *
   * @param refused identifiers of those refused, as rows of COPY
   * @param present of a full list the identifiers of all that it names, as rows of COPY: the State
   *     has no others any more
   */
  public void ended(Sent sent, Path refused, @Nullable Path present) {
    store.lock(sent.state());
    if (present != null && store.any(sent.state())) {
      read(present, rows -> store.absent(sent, rows));
    }
    if (refused.toFile().length() > 0) {
      read(refused, rows -> ask(sent, rows));
    }
    listener.settled(store.mended(sent.state()), DataCheck.MENDED, ACTOR);
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
