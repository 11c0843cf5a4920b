package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.worklist.TaskChanges.After;
import org.monarca.exchange.worklist.TaskEvent.What;
import org.springframework.stereotype.Service;

/** What people do with tasks: look at one, take it, let go of it, give it on, decide about it. */
@Service
public class Desk {

  /** Who is given more than this together is told of them in one mail. */
  private static final int FEW = 3;

  /** Longest note, in characters. */
  public static final int LONGEST_NOTE = 2_000;

  private final Database database;
  private final TaskStore tasks;
  private final TaskChanges changes;
  private final Scopes scopes;
  private final Receivers receivers;
  private final Rises rises;
  private final Audit audit;
  private final AssigneeListener assignees;
  private final InstantSource clock;

  Desk(
      Database database,
      TaskStore tasks,
      TaskChanges changes,
      Scopes scopes,
      Receivers receivers,
      Rises rises,
      Audit audit,
      AssigneeListener assignees,
      InstantSource clock) {
    this.database = database;
    this.tasks = tasks;
    this.changes = changes;
    this.scopes = scopes;
    this.receivers = receivers;
    this.rises = rises;
    this.audit = audit;
    this.assignees = assignees;
    this.clock = clock;
  }

  /** The task, where it is the reader's business. */
  public Optional<Task> find(Actor reader, long id) {
    return database.read(
        reader,
        () -> {
          var scope = scopes.of(reader);
          return tasks.find(id).filter(scope::covers);
        });
  }

  /** Whether the reader does anything about tasks, and does not only read them. */
  public boolean mayAct(Actor reader) {
    return database.read(reader, () -> !(scopes.acting(reader) instanceof Scope.Nothing));
  }

  /** What happened to a task so far, earliest first; nothing where it is not the reader's. */
  public List<TaskEvent> history(Actor reader, long id) {
    return database.read(
        reader, () -> find(reader, id).map(task -> tasks.history(task.id())).orElse(List.of()));
  }

  /** To whom the reader may give the task, offices first. */
  public List<Receiver> receivers(Actor reader, Task task) {
    return database.read(reader, () -> receivers.of(task, scopes.acting(reader)));
  }

  /** The offices of these tasks to which the reader may give one or the other of them. */
  public List<Receiver> offices(Actor reader, List<Task> some) {
    return database.read(reader, () -> receivers.offices(some, scopes.acting(reader)));
  }

  /** The people to whom the reader may give tasks, whichever. */
  public List<Receiver> colleagues(Actor reader) {
    return database.read(reader, () -> receivers.among(scopes.acting(reader), reader.state()));
  }

  /** Takes it for the person. */
  public Answer claim(Actor person, long id, long version) {
    return change(person, id, task -> claimed(person, task, version));
  }

  /** Lets go of it; whoever else of the office may take it. */
  public Answer release(Actor person, long id, long version) {
    return change(
        person,
        id,
        task -> {
          if (task.status() == TaskStatus.OPEN) {
            return new Answer.Done(task);
          }
          if (task.version() != version) {
            return refused(Refusal.CHANGED);
          }
          return task.isOf(person.id())
              ? saved(person, task, After.of(task, null), What.RELEASED, "task.release")
              : refused(Refusal.OTHERS_HAVE_IT);
        });
  }

  /**
   * Gives it to somebody of the same or a lower level, whoever has it now.
   *
   * @param note why; at most {@value #LONGEST_NOTE} characters
   */
  public Answer assign(
      Actor person, long id, long version, Receiver receiver, @Nullable String note) {
    return assign(person, new Chosen(id, version), receiver, note, true);
  }

  private Answer assign(
      Actor person, Chosen chosen, Receiver receiver, @Nullable String note, boolean alone) {
    var said = PlainText.lines(note);
    if (PlainText.isLonger(said, LONGEST_NOTE)) {
      return refused(Refusal.NOTE_TOO_LONG);
    }
    boolean isMe = receiver instanceof Receiver.Person other && other.account().equals(person.id());
    long version = chosen.version();
    return change(
        person,
        chosen.id(),
        task ->
            isMe
                ? claimed(person, task, version)
                : given(person, task, version, receiver, said.isEmpty() ? null : said, alone));
  }

  /** The same for many, each for itself: some may have changed meanwhile, others not. */
  public List<Answer> assignAll(
      Actor person, List<Chosen> chosen, Receiver receiver, @Nullable String note) {
    return chosen.stream()
        .map(task -> assign(person, task, receiver, note, chosen.size() <= FEW))
        .toList();
  }

  /**
   * Keeps everybody else from the task until the transaction under way is over, in which the person
   * decides about it. Refused where it has changed since the person looked at it, somebody else has
   * it, or it is not for this person.
   */
  public Answer hold(Actor person, long id, long version) {
    return change(person, id, task -> held(person, task, version));
  }

  private static Answer held(Actor person, Task task, long version) {
    if (!task.isFor(person.id())) {
      return refused(Refusal.NOT_FOR_YOU);
    }
    if (task.version() != version) {
      return refused(Refusal.CHANGED);
    }
    return task.assignee() == null || task.isOf(person.id())
        ? new Answer.Done(task)
        : refused(Refusal.OTHERS_HAVE_IT);
  }

  /**
   * Writes down that the person has looked at it and could not decide; it stays open and whose it
   * is.
   *
   * @param note what is needed; at most {@value #LONGEST_NOTE} characters
   */
  public Answer lookedAt(Actor person, long id, long version, String note) {
    var said = PlainText.lines(note);
    if (PlainText.isLonger(said, LONGEST_NOTE)) {
      return refused(Refusal.NOTE_TOO_LONG);
    }
    return change(
        person,
        id,
        task ->
            held(person, task, version) instanceof Answer.Refused no
                ? no
                : saved(
                    person,
                    task,
                    After.noted(task, said.isEmpty() ? null : said),
                    What.LOOKED_AT,
                    "task.look"));
  }

  private Answer claimed(Actor person, Task task, long version) {
    if (!task.isFor(person.id())) {
      return refused(Refusal.NOT_FOR_YOU);
    }
    if (task.isOf(person.id())) {
      return new Answer.Done(task);
    }
    if (task.version() != version) {
      return refused(Refusal.CHANGED);
    }
    return task.status() == TaskStatus.OPEN
        ? saved(person, task, After.of(task, person.id()), What.CLAIMED, "task.claim")
        : refused(Refusal.OTHERS_HAVE_IT);
  }

  private Answer given(
      Actor person,
      Task task,
      long version,
      Receiver receiver,
      @Nullable String note,
      boolean alone) {
    var place = receivers.place(task, receiver);
    if (place.isPresent() && isThere(task, place.get())) {
      return new Answer.Done(task);
    }
    if (task.version() != version) {
      return refused(Refusal.CHANGED);
    }
    var assignee = place.map(Receivers.Place::assignee).orElse(null);
    if (assignee != null && !task.isFor(assignee)) {
      return refused(Refusal.NOT_FOR_THEM);
    }
    if (place.isEmpty() || !Receivers.isOpen(task, scopes.acting(person), place.get())) {
      return refused(Refusal.NOT_TO_THEM);
    }
    var office = place.get().office();
    boolean stays = office.level() == task.level();
    var after =
        new After(
            office,
            assignee,
            stays ? task.escalates() : rises.from(office),
            stays ? task.ended() : null,
            note);
    if (assignee != null) {
      assignees.given(task.id(), assignee, alone);
    }
    return saved(person, task, after, What.ASSIGNED, "task.assign");
  }

  private static boolean isThere(Task task, Receivers.Place place) {
    var assignee = place.assignee();
    return place.office().equals(task.office())
        && (assignee == null ? task.status() == TaskStatus.OPEN : task.isOf(assignee));
  }

  /** Of a task that is the person's business, and may be no longer when it is given away. */
  private Answer saved(Actor person, Task task, After after, What what, String action) {
    audit.record(person, Entry.done(action, "task", Long.toString(task.id())));
    return database.write(
        Worklist.EXCHANGE,
        () -> {
          changes.save(task, after, what, person.id(), now());
          return new Answer.Done(tasks.find(task.id()).orElseThrow());
        });
  }

  /**
   * Under a lock of the task: of two who want the same, the second sees what the first has done.
   * Nobody keeps others from a task that is not their business. The scope is asked once more when
   * the task is theirs, for it may have ended while they waited; whether there is a task or none.
   */
  private Answer change(Actor person, long id, Function<Task, Answer> change) {
    return database.write(
        person,
        () -> {
          var locked = tasks.lock(id, scopes.acting(person));
          var scope = scopes.acting(person);
          var task = locked.filter(scope::covers).orElse(null);
          if (task == null || person.kind() != Actor.Kind.PERSON) {
            return refused(Refusal.MISSING);
          }
          return task.status().isOver() ? refused(Refusal.OVER) : change.apply(task);
        });
  }

  private static Answer refused(Refusal why) {
    return new Answer.Refused(why);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A task as somebody saw it when they chose it. */
  public record Chosen(long id, long version) {}
}
