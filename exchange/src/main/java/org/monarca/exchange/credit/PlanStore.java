package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.ClassYears;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.credit.plans.Requirement.Kind;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** Plans as States say them, in the current transaction. */
final class PlanStore {

  /** Of all that holds by that day, what was said last: a correction may be dated back. */
  private static final String LATEST =
      """
      select distinct on (state, program, classes) *
        from credit.plan where in_force <= :day
       order by state, program, classes, version desc
      """;

  private static final String ALL =
      "select * from credit.plan where state = ? order by program, classes, version desc";

  private static final String ADD =
      """
      insert into credit.plan (state, program, classes, version, total, algebra_one, lines, source, read_on, in_force, ended, entered, entered_by)
      select :state, :program, :classes,
             coalesce((select max(version) from credit.plan where state = :state and program = :program and classes = :classes), 0) + 1,
             :total, :algebraOne, :lines::jsonb, :source, :readOn, :inForce, :ended, :entered, :by
      """;

  private static final String CHANGED =
      "select exists (select from credit.plan where state = ? and program = ? and classes = ? and id > ?)";

  private static final String SCHOOL = "school";
  private static final String ELECTIVES = "electives";

  /**
   * A requirement as it is kept.
   *
   * @param counts subjects that count for it; absent where its name says it
   */
  private record Kept(String name, BigDecimal credits, @Nullable String counts) {}

  private final Database database;
  private final JsonMapper json;

  PlanStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What each State says itself on that day; plans that it has ended are not in it. */
  List<Plan> inForce(LocalDate day) {
    return database.jdbc().sql(LATEST).param("day", day).query(this::version).list().stream()
        .filter(version -> !version.ended())
        .map(PlanVersion::plan)
        .toList();
  }

  /** Nobody else keeps anything for the State until the transaction is over. */
  void lock(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('credit.plan'), hashtext(?))")
        .param(state)
        .query(row -> {});
  }

  /** The number of the State's last version of any plan; 0 before the first. */
  long last(String state) {
    return database
        .jdbc()
        .sql("select coalesce(max(id), 0) from credit.plan where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  /** Whether anything was kept of that plan since the State's version of that number. */
  boolean hasChanged(Plan plan, long since) {
    return database
        .jdbc()
        .sql(CHANGED)
        .params(plan.state(), plan.program(), plan.classes().said(), since)
        .query(Boolean.class)
        .single();
  }

  /** All that a State ever said, the newest first. */
  List<PlanVersion> history(String state) {
    return database.jdbc().sql(ALL).param(state).query(this::version).list();
  }

  /** Under the next number of its plan; under {@link #lock}. */
  void add(PlanVersion version) {
    var plan = version.plan();
    var confirmed = version.confirmation();
    database
        .jdbc()
        .sql(ADD)
        .param("state", plan.state())
        .param("program", plan.program())
        .param("classes", plan.classes().said())
        .param("total", plan.total())
        .param("algebraOne", plan.algebraOne())
        .param(
            "lines",
            json.writeValueAsString(plan.requirements().stream().map(PlanStore::kept).toList()))
        .param("source", confirmed.source())
        .param("readOn", confirmed.read())
        .param("inForce", version.inForce())
        .param("ended", version.ended())
        .param("entered", confirmed.at().atOffset(ZoneOffset.UTC))
        .param("by", confirmed.by())
        .update();
  }

  private PlanVersion version(ResultSet row, int n) throws SQLException {
    var at = Times.instant(row, "entered");
    var confirmation =
        new Confirmation(
            row.getString("source"),
            row.getObject("read_on", LocalDate.class),
            row.getString("entered_by"),
            at);
    var plan =
        new Plan(
            row.getString("state"),
            row.getString("program"),
            ClassYears.of(row.getString("classes")),
            requirements(row.getString("lines")),
            row.getBigDecimal("total"),
            "Carnegie unit",
            row.getBoolean("algebra_one"),
            confirmation.source(),
            "",
            confirmation.read(),
            "",
            confirmation);
    return new PlanVersion(
        row.getInt("version"),
        plan,
        confirmation,
        row.getObject("in_force", LocalDate.class),
        row.getBoolean("ended"));
  }

  private List<Requirement> requirements(String lines) {
    return Stream.of(json.readValue(lines, Kept[].class)).map(PlanStore::requirement).toList();
  }

  private static Kept kept(Requirement one) {
    var named = Requirement.named(one.name(), one.credits(), one.official());
    return new Kept(one.name(), one.credits(), named.equals(one) ? null : counts(one));
  }

  private static String counts(Requirement one) {
    return switch (one.kind()) {
      case SCHOOL -> SCHOOL;
      case ELECTIVES -> ELECTIVES;
      case SUBJECT -> one.accepts().stream().map(Subject::code).collect(Collectors.joining(" "));
    };
  }

  private static Requirement requirement(Kept kept) {
    var counts = kept.counts();
    if (counts == null) {
      return Requirement.named(kept.name(), kept.credits(), true);
    }
    var kind =
        switch (counts) {
          case SCHOOL -> Kind.SCHOOL;
          case ELECTIVES -> Kind.ELECTIVES;
          default -> Kind.SUBJECT;
        };
    var subjects =
        Stream.of(counts.split(" ", -1)).flatMap(code -> Subject.of(code).stream()).toList();
    return new Requirement(
        kept.name(), kind == Kind.SUBJECT ? subjects : List.of(), kind, kept.credits(), true);
  }
}
