package org.monarca.exchange.oversight.demands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Demands as they are kept, in the transaction under way. */
final class DemandStore {

  private static final String DECISIONS =
      """
      select d.*, array(select child from oversight.demand_child c where c.decision = d.id order by child) as children
        from oversight.demand_decision d where d.demand = any(?) order by d.id desc
      """;

  private static final String LIST =
      """
       where case when :state::text is null
               then exists (select from oversight.demand_decision e where e.demand = d.id and e.by_department)
               else d.state = :state end
       order by d.id desc offset :from limit :most
      """;

  private static final String PROPOSE =
      """
      insert into oversight.demand_decision (demand, state, proposed, proposed_by, by_department, answer, why, kinds, family, family_day, family_why, threat)
      values (:demand, :state, :now, :by, :department, :answer, :why, :kinds, :family, :day, :familyWhy, :threat) returning id
      """;

  private static final String WAITING =
      """
      select id, demand, state, proposed_by from oversight.demand_decision
       where decided is null and not by_department order by id
      """;

  private static final String DEMAND =
      """
      select d.*, array(select child from oversight.demand_named n where n.demand = d.id order by child) as named
        from oversight.demand d
      """;

  private final Database database;

  DemandStore(Database database) {
    this.database = database;
  }

  /**
   * The newest first.
   *
   * @param state absent for the Department, which reads those that it is the second person of
   */
  List<Demand> list(@Nullable String state, int from, int most) {
    return with(
        sql(DEMAND + LIST)
            .param("state", state, Types.VARCHAR)
            .param("from", from)
            .param("most", most)
            .query((row, n) -> demand(row))
            .list());
  }

  Optional<Demand> find(long id) {
    return with(sql(DEMAND + " where d.id = ?").param(id).query((row, n) -> demand(row)).list())
        .stream()
        .findFirst();
  }

  /** So that nobody decides meanwhile. */
  Optional<Demand> hold(long id) {
    sql("select pg_advisory_xact_lock(hashtext('demand'), ?)")
        .param(Long.hashCode(id))
        .query((row, n) -> true)
        .single();
    return find(id);
  }

  long add(String state, Instant now, String by, NewDemand asked) {
    long id =
        sql("""
        insert into oversight.demand (state, received, written, written_by, office, person, reference, basis, asked)
        values (:state, :received, :now, :by, :office, :person, :reference, :basis, :asked) returning id
        """)
            .param("state", state)
            .param("received", asked.received())
            .param("now", Times.utc(now))
            .param("by", by)
            .param("office", asked.office())
            .param("person", asked.person())
            .param("reference", asked.reference())
            .param("basis", asked.basis().code())
            .param("asked", asked.asked())
            .query(Long.class)
            .single();
    asked
        .named()
        .forEach(child ->
            sql("insert into oversight.demand_named (demand, state, child) values (?, ?, ?)")
                .params(id, state, child.digits())
                .update());
    return id;
  }

  void propose(Demand demand, Instant now, String by, boolean byDepartment, NewDecision asked) {
    var family = asked.family();
    long decision =
        sql(PROPOSE)
            .param("demand", demand.id())
            .param("state", demand.state())
            .param("now", Times.utc(now))
            .param("by", by)
            .param("department", byDepartment)
            .param("answer", asked.given() ? "given" : "refused")
            .param("why", asked.why())
            .param("kinds", asked.kinds().toArray(String[]::new))
            .param("family", family == null ? null : family.code())
            .param("day", asked.familyDay())
            .param("familyWhy", asked.familyWhy())
            .param("threat", asked.threat())
            .query(Long.class)
            .single();
    asked
        .children()
        .forEach(child ->
            sql("insert into oversight.demand_child (decision, state, child) values (?, ?, ?)")
                .params(decision, demand.state(), child.digits())
                .update());
  }

  /**
   * @param why absent where nothing is sent back
   */
  void decide(long decision, Instant now, String by, String verdict, @Nullable String why) {
    sql("""
    update oversight.demand_decision
       set decided = :now, decided_by = :by, verdict = :verdict, verdict_why = :why
     where id = :id and decided is null
    """)
        .param("now", Times.utc(now))
        .param("by", by)
        .param("verdict", verdict)
        .param("why", why)
        .param("id", decision)
        .update();
  }

  void lift(long decision, Instant now, String by) {
    sql("update oversight.demand_decision set lifted = ?, lifted_by = ? where id = ?")
        .params(Times.utc(now), by, decision)
        .update();
  }

  void hand(long decision, LocalDate day, Instant now, String by) {
    sql("update oversight.demand_decision set handed = ?, handed_by = ?, handed_written = ? where id = ?")
        .params(day, by, Times.utc(now), decision)
        .update();
  }

  /** Those that wait for a second officer of their State. */
  List<Waiting> waiting() {
    return sql(WAITING)
        .query((row, n) ->
            new Waiting(
                row.getLong("id"),
                row.getLong("demand"),
                row.getString("state"),
                row.getString("proposed_by")))
        .list();
  }

  /** Whether it still waits, and the Department is the second person now. */
  boolean handOn(long decision) {
    return sql("update oversight.demand_decision set by_department = true where id = ? and decided is null and not by_department")
            .param(decision)
            .update()
        > 0;
  }

  /** A decision that waits for a second officer. */
  record Waiting(long decision, long demand, String state, String proposedBy) {}

  private List<Demand> with(List<Demand> some) {
    var decisions =
        sql(DECISIONS)
            .param(some.stream().map(Demand::id).toArray(Long[]::new))
            .query((row, n) -> decision(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Decision::demand));
    return some.stream()
        .map(one ->
            new Demand(
                one.id(),
                one.state(),
                one.received(),
                one.written(),
                one.writtenBy(),
                one.office(),
                one.person(),
                one.reference(),
                one.basis(),
                one.asked(),
                one.named(),
                decisions.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static Demand demand(ResultSet row) throws SQLException {
    return new Demand(
        row.getLong("id"),
        row.getString("state"),
        row.getObject("received", LocalDate.class),
        Times.instant(row, "written"),
        row.getString("written_by"),
        row.getString("office"),
        row.getString("person"),
        row.getString("reference"),
        row.getString("basis"),
        row.getString("asked"),
        list(row, "named"),
        List.of());
  }

  private static Decision decision(ResultSet row) throws SQLException {
    var family = row.getString("family");
    return new Decision(
        row.getLong("id"),
        row.getLong("demand"),
        Times.instant(row, "proposed"),
        row.getString("proposed_by"),
        row.getBoolean("by_department"),
        row.getString("answer").equals("given"),
        row.getString("why"),
        list(row, "kinds"),
        list(row, "children"),
        family == null ? null : Family.of(family).orElseThrow(),
        row.getObject("family_day", LocalDate.class),
        row.getString("family_why"),
        instant(row, "decided"),
        row.getString("decided_by"),
        row.getString("verdict"),
        row.getString("verdict_why"),
        instant(row, "lifted"),
        row.getString("threat"),
        row.getObject("handed", LocalDate.class),
        row.getString("handed_by"));
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Times.instant(row, column);
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return database.jdbc().sql(sql);
  }
}
