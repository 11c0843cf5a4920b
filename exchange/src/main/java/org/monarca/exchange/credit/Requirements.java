package org.monarca.exchange.credit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.credit.Edited.Came;
import org.monarca.exchange.credit.plans.ClassYears;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What States ask for a diploma, kept by themselves: they confirm what is shipped, with source and
 * date, or write their own, which stands in its stead from a day on. An operator does it for a
 * State that does not. Every version is kept, and every edit audited. Who edits says what they have
 * read: what somebody else has kept of the plan since is not covered over unseen.
 */
@Service
public class Requirements {

  private static final String OPERATOR = "operator";
  private static final Actor READER = Actor.exchange("credit");

  private final Database database;
  private final PlanStore store;
  private final Audit audit;
  private final InstantSource clock;

  public Requirements(Database database, JsonMapper json, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new PlanStore(database, json);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All that is said of a State's requirements.
   *
   * @param plans in force today, every State's
   * @param history all that the State ever said, by plan, the newest first
   * @param seen what whoever edits after reading this says again
   */
  public record Known(Plans plans, List<PlanVersion> history, LocalDate today, long seen) {}

  /** As it stands now. What is kept while it is read counts as not seen. */
  public Known of(String state) {
    return database.read(
        READER,
        () -> {
          long seen = store.last(state);
          return new Known(new Plans(store.inForce(day())), store.history(state), day(), seen);
        });
  }

  /** Whether the actor keeps the requirements of that State. */
  public static boolean mayKeep(Actor actor, String state) {
    return actor.role().equals(OPERATOR) || actor.belongsTo(state);
  }

  /** Says that a plan stands so in its official text. */
  public Edited confirm(
      Actor actor, String key, long seen, String source, @Nullable LocalDate read) {
    return edit(
        actor,
        stateOf(key),
        () -> {
          var plan = today(key).filter(one -> !one.isLocal());
          var fault = plan.isEmpty() ? Edited.of(Came.UNKNOWN) : fault(source, read);
          return fault.isDone()
              ? add(
                  actor,
                  "requirements.confirm",
                  plan.orElseThrow(),
                  seen,
                  confirmation(actor, source, Objects.requireNonNull(read)),
                  day(),
                  false)
              : fault;
        });
  }

  /** Writes a plan, or another version of it. */
  public Edited put(Actor actor, Draft draft, long seen) {
    var fault = DraftRules.fault(draft, mayKeep(actor, draft.state()));
    if (fault.isDone()) {
      fault = fault(draft.source(), draft.read());
    }
    var inForce = draft.inForce();
    if (fault.isDone() && inForce == null) {
      fault = Edited.of(Came.IN_FORCE);
    }
    if (!fault.isDone()) {
      return fault;
    }
    var read = Objects.requireNonNull(draft.read());
    return edit(
        actor,
        draft.state(),
        () ->
            add(
                actor,
                "requirements.put",
                plan(draft, read),
                seen,
                confirmation(actor, draft.source(), read),
                Objects.requireNonNull(inForce),
                false));
  }

  /** Takes the State's own word back: what is shipped holds again. */
  public Edited end(Actor actor, String key, long seen) {
    return edit(
        actor,
        stateOf(key),
        () ->
            today(key)
                .flatMap(plan ->
                    Optional.ofNullable(plan.confirmation())
                        .map(said -> confirmation(actor, said.source(), said.read()))
                        .map(said -> add(actor, "requirements.end", plan, seen, said, day(), true)))
                .orElse(Edited.of(Came.UNKNOWN)));
  }

  /** One at a time for each State, so that versions follow each other. */
  private Edited edit(Actor actor, String state, Supplier<Edited> work) {
    if (!mayKeep(actor, state)) {
      return Edited.of(Came.UNKNOWN);
    }
    return database.write(
        actor,
        () -> {
          store.lock(state);
          return work.get();
        });
  }

  private Edited add(
      Actor actor,
      String action,
      Plan plan,
      long seen,
      Confirmation confirmation,
      LocalDate inForce,
      boolean ended) {
    if (store.hasChanged(plan, seen)) {
      return Edited.of(Came.CHANGED);
    }
    store.add(new PlanVersion(0, plan, confirmation, inForce, ended));
    audit.record(
        actor, Entry.done(action, "state", plan.state()).with("classes", plan.classes().said()));
    return Edited.DONE;
  }

  private Optional<Plan> today(String key) {
    return new Plans(store.inForce(day())).find(key);
  }

  private static Plan plan(Draft draft, LocalDate read) {
    return new Plan(
        draft.state(),
        draft.program().strip(),
        ClassYears.of(draft.classes().strip()),
        draft.lines().stream().map(line -> Objects.requireNonNull(line.requirement())).toList(),
        draft.total(),
        "Carnegie unit",
        draft.algebraOne(),
        draft.source(),
        "",
        read,
        "",
        null);
  }

  private Confirmation confirmation(Actor actor, String source, LocalDate read) {
    return new Confirmation(source.strip(), read, actor.id(), clock.instant());
  }

  private Edited fault(String source, @Nullable LocalDate read) {
    if (!Confirmation.isSource(source)) {
      return Edited.of(Came.SOURCE);
    }
    return read != null && Confirmation.hasCome(read, clock.instant())
        ? Edited.DONE
        : Edited.of(Came.READ);
  }

  private static String stateOf(String key) {
    return key.replaceAll("\\|.*", "");
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
