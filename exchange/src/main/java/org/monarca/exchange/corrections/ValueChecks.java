package org.monarca.exchange.corrections;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.LookUp;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.NewTask;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.stereotype.Service;

/** Asks States to check what they say of a child and another State contradicts. */
@Service
public class ValueChecks {

  static final Actor ACTOR = Actor.exchange("corrections");

  private static final String SUBJECT = "value:";
  private static final Set<String> ANSWERING =
      Set.of(Role.DISTRICT_ADMIN.code(), Role.REGION_ADMIN.code(), Role.STATE_DATA_ADMIN.code());

  private final Database database;
  private final Children children;
  private final CheckStore store;
  private final Worklist worklist;
  private final Desk desk;
  private final Audit audit;
  private final Notices notices;
  private final InstantSource clock;

  ValueChecks(
      Database database,
      Children children,
      Worklist worklist,
      Desk desk,
      Audit audit,
      Notices notices,
      InstantSource clock) {
    this.database = database;
    this.children = children;
    this.store = new CheckStore(database);
    this.worklist = worklist;
    this.desk = desk;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  /** What States were asked about that child, the latest first. */
  public List<ValueCheck> of(ChildRecord child) {
    var numbers = Stream.concat(Stream.of(child.id().digits()), child.aliases().stream()).toList();
    return database.read(ACTOR, () -> store.of(numbers));
  }

  /** About which child that person asked; empty for what somebody else asked. */
  public Optional<ExchangeId> childAskedAbout(Actor by, long check) {
    return database
        .read(ACTOR, () -> store.find(check))
        .filter(one -> one.askedBy().equals(by.id()))
        .map(ValueCheck::child);
  }

  /**
   * Asks that State whether what it says is right.
   *
   * @param child as the asker sees it: of what is withheld from them nobody is asked
   * @param reason one of {@link ValueCheck#REASONS}
   */
  public Asking ask(Actor by, ChildRecord child, String element, String state, String reason) {
    var said = child.student().get(element);
    if (said == null || !said.conflict()) {
      return Asking.NOTHING_DIFFERS;
    }
    if (state.isEmpty()) {
      return Asking.NO_STATE;
    }
    var since = askable(said).get(state);
    if (since == null) {
      return Asking.NOTHING_DIFFERS;
    }
    return ValueCheck.REASONS.contains(reason)
        ? database.write(by, () -> ask(by, child, new Asked(element, state, reason), since))
        : Asking.NO_REASON;
  }

  /** What is asked of which State, and why. */
  private record Asked(String element, String state, String reason) {}

  /**
   * @param since when the State last said so
   */
  private Asking ask(Actor by, ChildRecord child, Asked asked, Instant since) {
    var former =
        of(child).stream()
            .filter(check -> check.element().equals(asked.element))
            .filter(check -> check.state().equals(asked.state))
            .toList();
    if (former.stream().anyMatch(ValueCheck::isOpen)) {
      return Asking.ASKED_ALREADY;
    }
    if (former.stream().anyMatch(check -> check.isLaterThan(since))) {
      return Asking.ANSWERED_ALREADY;
    }
    var number = child.id().digits();
    var added =
        database.write(
            ACTOR,
            () -> store.add(child.id(), asked.element, asked.state, by, asked.reason, now()));
    if (added.isEmpty()) {
      return Asking.ASKED_ALREADY;
    }
    var subject = SUBJECT + added.get();
    worklist.open(
        List.of(
            new NewTask(
                TaskKind.DATA_VALIDATION, subject, asked.state, null, List.of(number), null)));
    audit.record(
        by,
        Entry.done("child.ask-check", "child", number)
            .with("element", asked.element)
            .with("state", asked.state)
            .with("reason", asked.reason));
    return Asking.ASKED;
  }

  /** The States that can be asked about a value, with when each said what it says. */
  public static Map<String, Instant> askable(ConsolidatedValue said) {
    var states = new LinkedHashMap<String, Instant>();
    states.put(said.state(), said.asOf());
    said.others().forEach(other -> states.putIfAbsent(other.state(), other.asOf()));
    states.remove(Withheld.STATE);
    return states;
  }

  /** What a task asks; empty where it asks something else. */
  public Optional<ValueCheck> of(Task task) {
    return number(task).flatMap(id -> database.read(ACTOR, () -> store.find(id)));
  }

  /** The child that a task is about, as it stands now; empty where nobody says anything of it. */
  public Optional<ChildRecord> child(Actor reader, ValueCheck check) {
    return children.find(LookUp.forTask(reader), check.child());
  }

  /**
   * The State says what it found.
   *
   * @param version of the task that the person has looked at
   * @param verdict one of {@link ValueCheck#VERDICTS}
   */
  public Answer answer(Actor by, long task, long version, String verdict) {
    if (!ValueCheck.VERDICTS.contains(verdict)) {
      return Answer.refused(Refusal.NO_REASON);
    }
    return database.write(
        by,
        () -> {
          var found = desk.find(by, task);
          var check = found.flatMap(this::of);
          if (check.isEmpty()) {
            return Answer.refused(found.isEmpty() ? Refusal.UNKNOWN : Refusal.NOT_THIS_TASKS);
          }
          if (!mayAnswer(by, check.get())) {
            return Answer.refused(Refusal.NO_RIGHT);
          }
          return switch (desk.hold(by, task, version)) {
            case org.monarca.exchange.worklist.Answer.Done held -> {
              answered(by, check.get(), task, verdict);
              yield new Answer.Done(task);
            }
            case org.monarca.exchange.worklist.Answer.Refused(var why) ->
                of(found.get()).filter(now -> now.isAnswered(by.id(), verdict)).isPresent()
                    ? new Answer.Done(task)
                    : Answer.refused(Refusal.of(why));
          };
        });
  }

  /** What a State says only somebody of that State finds right or wrong. */
  public static boolean mayAnswer(Actor reader, ValueCheck check) {
    return reader.belongsTo(check.state()) && ANSWERING.contains(reader.role());
  }

  private void answered(Actor by, ValueCheck check, long task, String verdict) {
    if (!database.write(ACTOR, () -> store.answer(check.id(), verdict, by.id(), now()))) {
      throw new IllegalStateException("check " + check.id() + " is answered already");
    }
    worklist.close(TaskKind.DATA_VALIDATION, List.of(SUBJECT + check.id()), "value-" + verdict, by);
    notices.send(Notice.about("check-answered", check.askedBy(), "check", check.id()));
    audit.record(
        by,
        Entry.done("child.answer-check", "child", check.child().digits())
            .with("element", check.element())
            .with("state", check.state())
            .with("task", task)
            .with("verdict", verdict));
  }

  private static Optional<Long> number(Task task) {
    return task.kind() == TaskKind.DATA_VALIDATION && task.subject().startsWith(SUBJECT)
        ? Optional.of(Long.valueOf(task.subject().substring(SUBJECT.length())))
        : Optional.empty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
