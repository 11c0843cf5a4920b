package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.credit.plans.ClassYears;
import org.monarca.exchange.credit.plans.Confirmation;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What States ask for a diploma, kept by themselves: they confirm what is shipped, with source and
 * date, or write their own, which stands in its stead from a day on. An operator does it for a
 * State that does not. Every version is kept, and every edit audited.
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
   * Requirements as they are written.
   *
   * @param lines in order; none where a line was none
   * @param total of them all; absent where it was no number
   */
  public record Draft(
      String state,
      String program,
      String classes,
      List<Requirement> lines,
      @Nullable BigDecimal total,
      boolean algebraOne,
      String source,
      @Nullable LocalDate read,
      @Nullable LocalDate inForce) {}

  /** The plans in force today. */
  public Plans today() {
    return new Plans(database.read(READER, () -> store.inForce(day())));
  }

  /** All that a State ever said, by plan, the newest first. */
  public List<PlanVersion> history(String state) {
    return database.read(READER, () -> store.history(state));
  }

  /** Whether the actor keeps the requirements of that State. */
  public static boolean mayKeep(Actor actor, String state) {
    return actor.role().equals(OPERATOR) || actor.belongsTo(state);
  }

  /** Says that a plan stands so in its official text. */
  public Edited confirm(Actor actor, String key, String source, @Nullable LocalDate read) {
    var plan = today().find(key).filter(one -> mayKeep(actor, one.state()));
    if (plan.isEmpty() || plan.get().isLocal()) {
      return Edited.UNKNOWN;
    }
    var fault = fault(source, read);
    if (fault != Edited.DONE || read == null) {
      return fault;
    }
    return add(actor, "requirements.confirm", plan.get(), source, read, day(), false);
  }

  /** Writes a plan, or another version of it. */
  public Edited put(Actor actor, Draft draft) {
    var read = draft.read();
    var inForce = draft.inForce();
    var fault = DraftRules.fault(draft, mayKeep(actor, draft.state()));
    if (fault == Edited.DONE) {
      fault = fault(draft.source(), read);
    }
    if (fault != Edited.DONE || read == null || inForce == null) {
      return fault == Edited.DONE ? Edited.IN_FORCE : fault;
    }
    var plan =
        new Plan(
            draft.state(),
            draft.program().strip(),
            ClassYears.of(draft.classes().strip()),
            draft.lines(),
            draft.total(),
            "Carnegie unit",
            draft.algebraOne(),
            draft.source(),
            "",
            read,
            "",
            null);
    return add(actor, "requirements.put", plan, draft.source(), read, inForce, false);
  }

  /** Takes the State's own word back: what is shipped holds again. */
  public Edited end(Actor actor, String key) {
    var plan = today().find(key).filter(one -> mayKeep(actor, one.state()));
    var confirmed = plan.map(Plan::confirmation).orElse(null);
    return plan.isEmpty() || confirmed == null
        ? Edited.UNKNOWN
        : add(
            actor,
            "requirements.end",
            plan.get(),
            confirmed.source(),
            confirmed.read(),
            day(),
            true);
  }

  private Edited add(
      Actor actor,
      String action,
      Plan plan,
      String source,
      LocalDate read,
      LocalDate inForce,
      boolean ended) {
    Instant now = clock.instant();
    var confirmation = new Confirmation(source.strip(), read, actor.id(), now);
    return database.write(
        actor,
        () -> {
          store.add(new PlanVersion(0, plan, confirmation, inForce, ended));
          audit.record(
              actor,
              Entry.done(action, "state", plan.state()).with("classes", plan.classes().said()));
          return Edited.DONE;
        });
  }

  private Edited fault(String source, @Nullable LocalDate read) {
    int length = source.strip().length();
    if (length < DraftRules.SHORTEST_SOURCE || length > DraftRules.LONGEST_SOURCE) {
      return Edited.SOURCE;
    }
    return read == null || read.isAfter(day()) ? Edited.READ : Edited.DONE;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
