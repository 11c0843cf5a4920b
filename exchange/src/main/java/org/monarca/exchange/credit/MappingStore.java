package org.monarca.exchange.credit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;

/** What people said of titles without a code, in the current transaction. */
final class MappingStore {

  private static final String CODES =
      """
      select asked.state, asked.title_key, latest.sced
        from unnest(?::text[], ?::text[]) as asked (state, title_key)
        join lateral (select m.sced from credit.course_mapping m
                       where m.state = asked.state and m.title_key = asked.title_key
                       order by m.version desc limit 1) latest on latest.sced is not null
      """;

  private static final String SENT =
      """
      select coalesce(values ->> 'course_title', '') as title, coalesce(values ->> 'course_section', '') as section,
             coalesce(values ->> 'subject_area', '') as subject, coalesce(values ->> 'course_type', '') as type, count(*) as many
        from students.v_living_record
       where state = ? and kind = 'course' and values ->> 'sced_code' is null
       group by 1, 2, 3, 4 order by many desc, title, section, subject, type
      """;

  private static final String LATEST =
      """
      select distinct on (title_key) title_key, sced, outcome
        from credit.course_mapping where state = ? order by title_key, version desc
      """;

  private static final String CHANGED =
      "select exists (select from credit.course_mapping where state = ? and title_key = ? and id > ?)";

  private static final String ADD =
      """
      insert into credit.course_mapping (state, title_key, version, title, sced, outcome, entered, entered_by)
      select :state, :key, coalesce((select max(version) from credit.course_mapping where state = :state and title_key = :key), 0) + 1,
             :title, :sced, :outcome, :entered, :by
      """;

  /** What a State sends without a code, and how often. */
  record SentTitle(String title, String section, String subject, String type, long rows) {}

  /** The last that was said of a title. */
  record Latest(@Nullable String sced, String outcome) {

    boolean isUndone() {
      return outcome.equals("undone");
    }
  }

  /** A title of a State. */
  record Title(String state, String key) {}

  private final Database database;

  MappingStore(Database database) {
    this.database = database;
  }

  /** The codes that are confirmed of these. */
  Map<Title, String> codes(List<Title> titles) {
    var codes = new HashMap<Title, String>();
    database
        .jdbc()
        .sql(CODES)
        .param(titles.stream().map(Title::state).toArray(String[]::new))
        .param(titles.stream().map(Title::key).toArray(String[]::new))
        .query(row -> {
          codes.put(
              new Title(row.getString("state"), row.getString("title_key")), row.getString("sced"));
        });
    return codes;
  }

  /** Of that State, what is sent most first. */
  List<SentTitle> sent(String state) {
    return database
        .jdbc()
        .sql(SENT)
        .param(state)
        .query((row, n) ->
            new SentTitle(
                row.getString("title"),
                row.getString("section"),
                row.getString("subject"),
                row.getString("type"),
                row.getLong("many")))
        .list();
  }

  /** By title. */
  Map<String, Latest> latest(String state) {
    var latest = new HashMap<String, Latest>();
    database
        .jdbc()
        .sql(LATEST)
        .param(state)
        .query(row -> {
          latest.put(
              row.getString("title_key"),
              new Latest(row.getString("sced"), row.getString("outcome")));
        });
    return latest;
  }

  /** Nobody else says anything for the State until the transaction is over. */
  void lock(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('credit.course_mapping'), hashtext(?))")
        .param(state)
        .query(row -> {});
  }

  /** The number of what the State said last of any title; 0 before the first. */
  long last(String state) {
    return database
        .jdbc()
        .sql("select coalesce(max(id), 0) from credit.course_mapping where state = ?")
        .param(state)
        .query(Long.class)
        .single();
  }

  /** Whether anything was said of that title since what the State said under that number. */
  boolean hasChanged(String state, String key, long since) {
    return database.jdbc().sql(CHANGED).params(state, key, since).query(Boolean.class).single();
  }

  /** Under the next number of its title; under {@link #lock}. */
  void add(
      String state,
      String key,
      String title,
      @Nullable String sced,
      String outcome,
      Instant at,
      String by) {
    database
        .jdbc()
        .sql(ADD)
        .param("state", state)
        .param("key", key)
        .param("title", title)
        .param("sced", sced)
        .param("outcome", outcome)
        .param("entered", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }
}
