package org.monarca.exchange.intake.unusual;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.Mode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Figures of submissions in PostgreSQL. Statements join the transaction under way. */
final class UnusualStore {

  /** Where many wait to be confirmed, none is through: they are no history yet. */
  private static final String EARLIER =
      """
      select id, figures::text as figures,
             (select jsonb_object_agg(u.figure, u.before)::text from intake.unusual u where u.submission = s.id and u.said is null) as doubted
        from intake.submission s
       where state = :state and mode = :mode and status = 'done' and not dry_run and form <> 'live' and figures is not null and id <> :submission
       order by received desc, id
       limit :limit
      """;

  private static final String SAID =
      """
      select u.figure, u.now from intake.unusual u join intake.submission s on s.id = u.submission
       where u.submission = any(:submissions) and u.said is not null
       order by s.received
      """;

  private static final String KEEP_FIGURES =
      "update intake.submission set figures = :figures::jsonb, compared = :compared where id = :submission";

  private static final String KEEP =
      """
      insert into intake.unusual (submission, figure, place, before, now)
      select :submission, f.figure, f.place, f.before, f.now
        from unnest(:figures::text[], :before::bigint[], :now::bigint[]) with ordinality as f (figure, before, now, place)
      """;

  private static final String OF =
      "select figure, before, now, said_by, said, note from intake.unusual where submission = ? order by place";

  private static final String COMPARED =
      "select compared from intake.submission where id = ? and compared is not null";

  private static final String SAY =
      """
      update intake.unusual set said_by = :by, said = :at, note = :note
       where submission = :submission and figure = any(:figures) and said is null
      """;

  private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json;

  UnusualStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What the State told before in that mode, by the submissions, the latest first. */
  Map<UUID, Earlier> earlier(UUID submission, String state, Mode mode, int most) {
    var earlier = new LinkedHashMap<UUID, Earlier>();
    database
        .jdbc()
        .sql(EARLIER)
        .param("state", state)
        .param("mode", mode.code())
        .param("submission", submission)
        .param("limit", most)
        .query(row -> {
          earlier.put(
              row.getObject("id", UUID.class),
              new Earlier(
                  Figures.ofKeys(json.readValue(row.getString("figures"), COUNTS)),
                  doubted(row.getString("doubted"))));
        });
    return earlier;
  }

  private Map<Figure, Long> doubted(@Nullable String kept) {
    return kept == null ? Map.of() : Figures.ofKeys(json.readValue(kept, COUNTS)).all();
  }

  /** What people said is so in these, the latest of each figure. */
  Map<Figure, Long> said(Collection<UUID> submissions) {
    var said = new HashMap<Figure, Long>();
    database
        .jdbc()
        .sql(SAID)
        .param("submissions", submissions.toArray(UUID[]::new))
        .query(row -> {
          long now = row.getLong("now");
          Figure.ofKey(row.getString("figure")).ifPresent(figure -> said.put(figure, now));
        });
    return said;
  }

  void keep(UUID submission, Figures figures, int compared, List<Unusual> unusual) {
    database
        .jdbc()
        .sql(KEEP_FIGURES)
        .param("figures", json.writeValueAsString(figures.keys()))
        .param("compared", compared)
        .param("submission", submission)
        .update();
    if (!unusual.isEmpty()) {
      database
          .jdbc()
          .sql(KEEP)
          .param("submission", submission)
          .param("figures", unusual.stream().map(one -> one.figure().key()).toArray(String[]::new))
          .param("before", unusual.stream().map(Unusual::before).toArray(Long[]::new))
          .param("now", unusual.stream().map(Unusual::now).toArray(Long[]::new))
          .update();
    }
  }

  /** With how many earlier ones it was compared; empty where it was not. */
  Optional<Integer> compared(UUID submission) {
    return database.jdbc().sql(COMPARED).param(submission).query(Integer.class).optional();
  }

  List<Asked> of(UUID submission) {
    return database
        .jdbc()
        .sql(OF)
        .param(submission)
        .query((row, n) -> {
          var said = Times.instantOrNull(row, "said");
          return new Asked(
              new Unusual(
                  Figure.ofKey(row.getString("figure")).orElseThrow(),
                  row.getLong("before"),
                  row.getLong("now"),
                  said != null),
              said == null
                  ? null
                  : new Asked.Answer(row.getString("said_by"), said, row.getString("note")));
        })
        .list();
  }

  /** Answers how many of them nobody had said yet. */
  int say(UUID submission, Collection<Figure> figures, String by, Instant at, String note) {
    return database
        .jdbc()
        .sql(SAY)
        .param("by", by, Types.VARCHAR)
        .param("at", Times.utc(at))
        .param("note", note)
        .param("submission", submission)
        .param("figures", figures.stream().map(Figure::key).toArray(String[]::new))
        .update();
  }
}
