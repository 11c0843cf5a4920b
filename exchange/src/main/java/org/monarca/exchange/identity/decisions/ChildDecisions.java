package org.monarca.exchange.identity.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.weigh.Evidence;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The records that a child is made of, and what people have decided about it. */
@Service
public class ChildDecisions {

  private static final String RECORDS =
      """
      select link.source_id, source.state, source.state_student_id, link.how, link.at
        from identity.link
        join students.source on source.id = link.source_id
       where link.exchange_id = ?
       order by link.at, link.source_id
      """;

  private static final String DECISIONS =
      """
      select decision.id, decision.kind, decision.reason, decision.note, decision.at, decision.proposer, decision.confirmer,
             (select near.evidence from identity.decision_near_match answered
                join identity.near_match near on near.id = answered.near_match
               where answered.decision = decision.id
               order by near.weight desc nulls last, near.id limit 1) as evidence,
             exists (select from identity.decision undone where undone.undoes = decision.id) as is_undone
        from identity.decision
       where decision.kind in ('merge', 'split', 'apart')
         and decision.id in (
           select decision from identity.decision_move where from_id = any(:numbers) or to_id = any(:numbers)
           union
           select answered.decision
             from identity.near_match near
             join identity.link using (source_id)
             join identity.decision_near_match answered on answered.near_match = near.id
            where near.other_id = any(:numbers) or link.exchange_id = any(:numbers))
       order by decision.id desc
       limit 100
      """;

  private final Database database;
  private final Identities identities;
  private final JsonMapper json;

  ChildDecisions(Database database, Identities identities, JsonMapper json) {
    this.database = database;
    this.identities = identities;
    this.json = json;
  }

  /**
   * A record of the child.
   *
   * @param how code of how it came to this number
   * @param since when it did
   */
  public record ChildSource(
      long source, String state, String stateStudentId, String how, Instant since) {}

  /**
   * A merge, a split, or that records stay apart or together.
   *
   * @param proposer account of whoever decided it or proposed it
   * @param confirmer account of whoever confirmed it; absent where nobody had to
   * @param evidence of the near match that it answered, as it was then; absent where it answered
   *     none
   * @param isUndone whether it was taken back since
   */
  public record Past(
      long id,
      String kind,
      Grounds grounds,
      Instant at,
      String proposer,
      @Nullable String confirmer,
      @Nullable Evidence evidence,
      boolean isUndone) {}

  /** The earliest first. */
  public List<ChildSource> records(ExchangeId child) {
    return AsExchange.read(
        database,
        () ->
            database
                .jdbc()
                .sql(RECORDS)
                .param(child.number())
                .query((row, n) ->
                    new ChildSource(
                        row.getLong("source_id"),
                        row.getString("state"),
                        row.getString("state_student_id"),
                        row.getString("how"),
                        Times.instant(row, "at")))
                .list());
  }

  /** Of the number and of those that lead to it, the latest first. */
  public List<Past> decisions(ExchangeId child) {
    var numbers =
        LongStream.concat(
                LongStream.of(child.number()),
                identities.aliases(child).stream().mapToLong(Long::parseLong))
            .toArray();
    return AsExchange.read(
        database,
        () ->
            database
                .jdbc()
                .sql(DECISIONS)
                .param("numbers", numbers)
                .query((row, n) -> past(row))
                .list());
  }

  /** Whether this person's role takes decisions back, or at most begins merges and splits. */
  public boolean mayTakeBack(Actor reader) {
    return Deciding.decides(reader);
  }

  /** The source records that a decision moved, or bound to each other. */
  public List<Long> recordsOf(Past past) {
    return database
        .jdbc()
        .sql(
            """
            select source_id from identity.decision_move where decision = :id
            union select lesser from identity.binding where decision = :id
            union select greater from identity.binding where decision = :id
            """)
        .param("id", past.id())
        .query(Long.class)
        .list();
  }

  private Past past(ResultSet row) throws SQLException {
    var evidence = row.getString("evidence");
    return new Past(
        row.getLong("id"),
        row.getString("kind"),
        new Grounds(row.getString("reason"), row.getString("note")),
        Times.instant(row, "at"),
        row.getString("proposer"),
        row.getString("confirmer"),
        evidence == null ? null : json.readValue(evidence, Evidence.class),
        row.getBoolean("is_undone"));
  }
}
