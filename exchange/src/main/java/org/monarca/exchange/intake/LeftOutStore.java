package org.monarca.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;

/** Whom full lists leave out, in PostgreSQL. Statements join the transaction under way. */
final class LeftOutStore {

  private static final String KEEP =
      """
      insert into intake.left_out (submission, state_student_id, school, school_name, grade)
      select :submission, left_out.id, latest.values ->> 'school_id', latest.values ->> 'school_or_project_name', latest.values ->> 'grade_level'
        from unnest(:ids::text[], :sources::bigint[]) as left_out (id, source)
        left join lateral (
          select r.values from students.v_living_record r
           where r.source_id = left_out.source and r.kind = 'enrollment'
           order by r.values ->> 'enrollment_date' desc, r.record_key
           limit 1) latest on true
      """;

  private static final String SCHOOLS =
      """
      select school, max(school_name) as school_name, count(*) as children from intake.left_out
       where submission = ? group by school, case when school is null then school_name end
       order by count(*) desc, school, max(school_name)
      """;

  private static final String PAGE =
      """
      select state_student_id, school, school_name, grade from intake.left_out
       where submission = :submission and state_student_id > :after and (:school::text is null or coalesce(school, school_name, '') = :school)
       order by state_student_id
       limit :limit
      """;

  private final Database database;

  LeftOutStore(Database database) {
    this.database = database;
  }

  /** Some of them; they are known by their numbers as records too. */
  void keep(UUID submission, List<String> ids, List<Long> sources) {
    database
        .jdbc()
        .sql(KEEP)
        .param("submission", submission)
        .param("ids", ids.toArray(String[]::new))
        .param("sources", sources.toArray(Long[]::new))
        .update();
  }

  void forget(UUID submission) {
    database
        .jdbc()
        .sql("delete from intake.left_out where submission = ?")
        .param(submission)
        .update();
  }

  List<LeftOutSchool> schools(UUID submission) {
    return database
        .jdbc()
        .sql(SCHOOLS)
        .param(submission)
        .query((row, n) ->
            new LeftOutSchool(
                row.getString("school"), row.getString("school_name"), row.getLong("children")))
        .list();
  }

  /**
   * A part of them, by State student identifier.
   *
   * @param school only of the one with this key, blank for those of none; null for all. No key has
   *     what PostgreSQL cannot hold
   * @param after the identifier of the last one read, empty for the first page
   */
  List<LeftOutChild> page(UUID submission, @Nullable String school, String after, int limit) {
    return database
        .jdbc()
        .sql(PAGE)
        .param("submission", submission)
        .param("after", after)
        .param("school", school == null ? null : school.replace("\0", " "), Types.VARCHAR)
        .param("limit", limit)
        .query((row, n) -> child(row))
        .list();
  }

  private static LeftOutChild child(ResultSet row) throws SQLException {
    return new LeftOutChild(
        row.getString("state_student_id"),
        row.getString("school"),
        row.getString("school_name"),
        row.getString("grade"));
  }
}
