package org.monarca.exchange.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.TaskListing.Question;
import org.springframework.stereotype.Service;

/** The lists of tasks that somebody may see. */
@Service
public class TaskLists {

  /** Whoever stands further down the list is not told where: to count costs what it passes over. */
  private static final int COUNTED = 1_000;

  private final Database database;
  private final TaskListing listing;
  private final Scopes scopes;
  private final Offices offices;

  TaskLists(Database database, TaskListing listing, Scopes scopes, Offices offices) {
    this.database = database;
    this.listing = listing;
    this.scopes = scopes;
    this.offices = offices;
  }

  /** The day that it is where the reader's office stands. */
  public LocalDate today(Actor reader) {
    return offices.today(reader.ownState().orElse(Office.NATION));
  }

  /**
   * A part of the reader's list: what is still to do by urgency, the reader's own first within
   * each; what is over, the latest first. Empty where the cursor is not one of ours.
   */
  public Optional<TaskPart> list(
      Actor reader, TaskFilter filter, @Nullable String cursor, int size) {
    var from = cursor == null ? Optional.of(ListPlace.START) : ListPlace.read(cursor);
    return from.map(place ->
        database.read(
            reader,
            () -> {
              var question = new Question(scopes.of(reader), filter, reader.id(), today(reader));
              var found = listing.part(question, place, size);
              var last = found.size() > size ? found.get(size - 1) : null;
              return new TaskPart(
                  found.stream().limit(size).toList(),
                  question.today(),
                  last == null ? null : place(last, question).cursor());
            }));
  }

  /**
   * Where a task stands in the reader's list of what is to do, and what the reader can do next
   * there.
   *
   * @param task of the reader's scope; over or not in the list, what follows is what would follow
   */
  public TaskTurn turn(Actor reader, TaskFilter filter, Task task) {
    return database.read(
        reader,
        () -> {
          var question = new Question(scopes.of(reader), filter, reader.id(), today(reader));
          var place = place(task, question);
          var next =
              listing
                  .next(question, place, task.id())
                  .or(() -> listing.next(question, ListPlace.START, task.id()));
          long before = listing.before(question, place, COUNTED);
          return new TaskTurn(
              filter.fits(task, reader.id()) && before < COUNTED ? before + 1 : null,
              counts(reader).of(filter),
              next.map(Task::id).orElse(null));
        });
  }

  private static ListPlace place(Task last, Question question) {
    return new ListPlace(TaskListing.stretch(last, question), last.due(), last.id());
  }

  /** How many there are still to do. */
  public TaskCounts counts(Actor reader) {
    return database.read(
        reader, () -> listing.counts(scopes.of(reader), reader.id(), today(reader)));
  }

  /**
   * All tasks that are the reader's business, open or over, in the order in which they were opened:
   * for a State's system those of the State.
   *
   * @param after number of the last one already read, 0 before the first
   */
  public List<Task> all(
      Actor reader, @Nullable TaskKind kind, @Nullable TaskStatus status, long after, int limit) {
    return database.read(reader, () -> listing.all(scopes.of(reader), kind, status, after, limit));
  }
}
