package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.monarca.exchange.intake.FindingRows.Said;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings in PostgreSQL. Statements join the transaction under way. */
final class FindingStore {

  private static final String PAGE =
      """
      select * from intake.finding
       where submission = :submission and id > :after and (:problem::text is null or problem = :problem)
         and (not :exact or record is not distinct from :record and element is not distinct from :element)
       order by id
       limit :limit
      """;

  private static final String SOME =
      "select * from intake.finding where submission = ? and id = any(?) order by id";

  private static final String OF_REFUSED =
      """
      select f.*
        from intake.refused refused
        join intake.finding f on f.submission = refused.latest and f.state_student_id is not distinct from nullif(refused.state_student_id, '')
       where refused.submission = :submission and f.problem = any(:errors)
       order by f.submission, f.id
       limit :limit
      """;

  /** Codes of what a record is refused for. */
  private static final String[] ERRORS =
      Stream.of(Problem.values())
          .filter(problem -> problem.severity() != Severity.WARNING)
          .map(Problem::code)
          .toArray(String[]::new);

  private static final String CHILDREN =
      "select distinct state_student_id from intake.finding where submission = ? and problem = ?";

  private static final TypeReference<List<String>> DETAILS = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json;
  private final Seals seals;

  FindingStore(Database database, JsonMapper json, Seals seals) {
    this.database = database;
    this.json = json;
    this.seals = seals;
  }

  void keep(UUID submission, List<Finding> findings) {
    if (!findings.isEmpty()) {
      var rows = new CopyRows();
      findings.forEach(finding -> FindingRows.add(rows, submission, finding, json));
      keep(submission, rows.stream());
    }
  }

  /** Keeps those of several submissions, each of that State. */
  void keep(Map<String, Map<UUID, List<Finding>>> byState) {
    var sealed = new CopyRows();
    byState.forEach((state, submissions) -> {
      var rows = new CopyRows();
      submissions.forEach((submission, findings) ->
          findings.forEach(finding -> FindingRows.add(rows, submission, finding, json)));
      if (rows.rows() > 0) {
        seal(state, rows.stream(), sealed::addAll);
      }
    });
    database.copyBehindWall("intake.finding", FindingSeal.COLUMNS, sealed);
  }

  /** Keeps what {@link FindingRows} put aside. */
  void keep(UUID submission, Path rows) {
    try (var in = Files.newInputStream(rows)) {
      keep(submission, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(UUID submission, InputStream rows) {
    var state =
        database
            .jdbc()
            .sql("select state from intake.submission where id = ?")
            .param(submission)
            .query(String.class)
            .single();
    seal(state, rows, some -> database.copyBehindWall("intake.finding", FindingSeal.COLUMNS, some));
  }

  private void seal(String state, InputStream rows, Consumer<CopyRows> to) {
    try {
      new FindingSeal(seals, json).seal(seals.current(state), rows, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A part of them, in the order they were found.
   *
   * @param after {@link Kept#number} of the last one read, 0 for the first page
   */
  List<Kept> page(UUID submission, Narrowing only, long after, int limit) {
    var seal = new FindingSeal(seals, json);
    var problem = only.problem();
    var cause = only.cause();
    var record = cause == null ? null : cause.record();
    return database
        .jdbc()
        .sql(PAGE)
        .param("submission", submission)
        .param("after", after)
        .param("problem", problem == null ? null : problem.code(), Types.VARCHAR)
        .param("exact", cause != null)
        .param("record", record == null ? null : record.name(), Types.VARCHAR)
        .param("element", cause == null ? null : cause.element(), Types.VARCHAR)
        .param("limit", limit)
        .query((row, n) -> new Kept(row.getLong("id"), finding(row, seal)))
        .list();
  }

  /** The errors of records refused first in that submission and of which none is accepted yet. */
  List<Finding> ofRefused(UUID submission, int most) {
    var seal = new FindingSeal(seals, json);
    return database
        .jdbc()
        .sql(OF_REFUSED)
        .param("submission", submission)
        .param("errors", ERRORS)
        .param("limit", most)
        .query((row, n) -> finding(row, seal))
        .list();
  }

  /** Those with these numbers, in the order they were found. */
  List<Kept> some(UUID submission, List<Long> numbers) {
    var seal = new FindingSeal(seals, json);
    return database
        .jdbc()
        .sql(SOME)
        .params(submission, numbers.toArray(Long[]::new))
        .query((row, n) -> new Kept(row.getLong("id"), finding(row, seal)))
        .list();
  }

  /** The children who have that problem. */
  Set<String> children(UUID submission, Problem problem) {
    return database
        .jdbc()
        .sql(CHILDREN)
        .params(submission, problem.code())
        .query(String.class)
        .set();
  }

  /** The finding in that row, with all that it says. */
  Finding finding(ResultSet row, FindingSeal seal) throws SQLException {
    var details = json.readValue(row.getString("details"), DETAILS);
    var about = about(row, new Said(row.getString("value"), details, null));
    if (row.getObject("key") == null) {
      return about;
    }
    return about(row, seal.open(row, about));
  }

  private static Finding about(ResultSet row, Said said) throws SQLException {
    var record = row.getString("record");
    return new Finding(
        row.getString("file"),
        row.getLong("line"),
        row.getObject("column", Long.class),
        row.getString("state_student_id"),
        record == null ? null : RecordKind.valueOf(record),
        row.getString("element"),
        said.value(),
        Problem.ofCode(row.getString("problem")).orElseThrow(),
        said.details(),
        said.sentAs());
  }

  /**
   * A finding as it is kept.
   *
   * @param number ascending in the order they were found
   */
  record Kept(long number, Finding finding) {}
}
