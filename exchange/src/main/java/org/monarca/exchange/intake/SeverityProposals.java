package org.monarca.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.Wording;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/**
 * What States propose about the severity of warnings, one proposal of a State for a rule at a time.
 * A State sees its own, the Department all; until the Department answers nothing changes.
 */
public class SeverityProposals {

  private static final String STANDING =
      """
      select id, state, severity, reason, person, proposed
        from intake.severity_proposal
       where problem = :problem and withdrawn is null and (:state::text is null or state = :state)
       order by state
      """;

  private static final String PROPOSE =
      """
      insert into intake.severity_proposal (problem, state, severity, reason, person, proposed)
      values (:problem, :state, :severity, :reason, :person, :now)
      on conflict (problem, state) where withdrawn is null do nothing
      """;

  private static final String WITHDRAW =
      """
      update intake.severity_proposal set withdrawn = :now, withdrawn_by = :person
       where id = :id and problem = :problem and state = :state and withdrawn is null
      """;

  private final Database database;
  private final InstantSource clock;
  private final Audit audit;

  public SeverityProposals(Database database, InstantSource clock, Audit audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /** Whether there is anything to propose about it. */
  public static boolean isNegotiable(Problem problem) {
    return problem.severity() == Severity.WARNING;
  }

  /** Those that stand and that the reader may see, by State; none for whoever reads as nobody. */
  public List<SeverityProposal> standing(@Nullable Actor reader, Problem problem) {
    if (reader == null || !(isDepartment(reader) || isAdministrator(reader))) {
      return List.of();
    }
    return database.read(
        reader,
        () ->
            database
                .jdbc()
                .sql(STANDING)
                .param("problem", problem.code())
                .param("state", isDepartment(reader) ? null : reader.state())
                .query((row, n) -> proposal(row))
                .list());
  }

  /** Puts a proposal of the actor's State down. */
  public Proposing propose(
      Actor actor, Problem problem, @Nullable String severity, @Nullable String reason) {
    var proposed = ProposedSeverity.of(severity == null ? "" : severity);
    var said = Wording.clean(reason == null ? null : reason.replace("\0", ""));
    if (!isNegotiable(problem)) {
      return Proposing.NOT_NEGOTIABLE;
    }
    if (proposed.isEmpty()) {
      return Proposing.SEVERITY_UNKNOWN;
    }
    if (said == null) {
      return Proposing.REASON_MISSING;
    }
    if (said.codePointCount(0, said.length()) > SeverityProposal.LONGEST_REASON) {
      return Proposing.REASON_TOO_LONG;
    }
    return database.write(actor, () -> added(actor, problem, proposed.get(), said));
  }

  /** Takes a proposal of the actor's State back; false when there is none of that number. */
  public boolean withdraw(Actor actor, Problem problem, long id) {
    return database.write(
        actor,
        () -> {
          int withdrawn =
              database
                  .jdbc()
                  .sql(WITHDRAW)
                  .param("now", Times.utc(clock.instant()))
                  .param("person", actor.id())
                  .param("id", id)
                  .param("problem", problem.code())
                  .param("state", actor.ownState().orElseThrow())
                  .update();
          if (withdrawn == 1) {
            audit.record(actor, Entry.done("severity.withdraw", "problem", problem.code()));
          }
          return withdrawn == 1;
        });
  }

  private Proposing added(Actor actor, Problem problem, ProposedSeverity severity, String reason) {
    int added =
        database
            .jdbc()
            .sql(PROPOSE)
            .param("problem", problem.code())
            .param("state", actor.ownState().orElseThrow())
            .param("severity", severity.code())
            .param("reason", reason)
            .param("person", actor.id())
            .param("now", Times.utc(clock.instant()))
            .update();
    if (added == 0) {
      return Proposing.REPEATED;
    }
    audit.record(
        actor,
        Entry.done("severity.propose", "problem", problem.code())
            .with("severity", severity.code()));
    return Proposing.DONE;
  }

  private static boolean isDepartment(Actor actor) {
    return actor.role().equals(Role.FEDERAL_USER.code());
  }

  private static boolean isAdministrator(Actor actor) {
    return actor.role().equals(Role.STATE_DATA_ADMIN.code()) && actor.state() != null;
  }

  private static SeverityProposal proposal(ResultSet row) throws SQLException {
    return new SeverityProposal(
        row.getLong("id"),
        row.getString("state"),
        ProposedSeverity.of(row.getString("severity")).orElseThrow(),
        row.getString("reason"),
        row.getString("person"),
        Times.instant(row, "proposed"));
  }
}
