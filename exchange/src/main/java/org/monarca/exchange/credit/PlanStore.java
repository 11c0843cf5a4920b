package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.monarca.exchange.credit.plans.ClassYears;
import org.monarca.exchange.credit.plans.Confirmation;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import tools.jackson.databind.json.JsonMapper;

/** Plans as States say them, in the current transaction. */
final class PlanStore {

  private static final String LATEST =
      """
      select distinct on (state, program, classes) *
        from credit.plan where in_force <= :day
       order by state, program, classes, in_force desc, version desc
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

  /** A requirement as it is kept. */
  private record Kept(String name, BigDecimal credits) {}

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

  /** All that a State ever said, the newest first. */
  List<PlanVersion> history(String state) {
    return database.jdbc().sql(ALL).param(state).query(this::version).list();
  }

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
            json.writeValueAsString(
                plan.requirements().stream()
                    .map(one -> new Kept(one.name(), one.credits()))
                    .toList()))
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
    return List.of(json.readValue(lines, Kept[].class)).stream()
        .map(kept -> Requirement.named(kept.name(), kept.credits(), true))
        .toList();
  }
}
