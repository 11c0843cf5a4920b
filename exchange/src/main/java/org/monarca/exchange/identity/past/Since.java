package org.monarca.exchange.identity.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.People;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;

/** What was told and decided after a turn. */
public final class Since {

  /**
   * Once when it began to say so, with the number that came then; and once more for a number that
   * came later.
   */
  private static final String TELLINGS =
      """
      with said as (
        select link.said as turn, link.claimed, link.claimed_in, person.source_id, person.state, person.state_student_id, %1$s
          from identity.person join identity.link using (source_id)
         where source_id = any(?)
        union all
        select turn, claimed, claimed_in, source_id, state, state_student_id, %1$s
          from identity.former_person
         where source_id = any(?)),
      ordered as (
        select said.*, lag(claimed) over (partition by source_id order by turn) as claimed_before from said),
      told as (
        select turn as told_in, case when claimed_in = turn then claimed end as claim, ordered.* from ordered
        union all
        select claimed_in, claimed, ordered.* from ordered where claimed_in > turn)
      select * from told where told_in > ?
      """
          .formatted(People.COLUMNS);

  private static final String PEOPLE =
      """
      select person.source_id, person.state, %1$s
        from identity.person
       where source_id = any(?)
      union all
      select source_id, state, %1$s
        from identity.former_person
       where source_id = any(?) and until > ?
      """
          .formatted(People.COLUMNS);

  private static final String HOLDERS =
      """
      select source_id from identity.blocking_key where key = any(?)
      union
      select source_id from identity.former_key where key = any(?) and until > ?
      """;

  private static final String RESIDENTS =
      """
      select source_id from identity.link where exchange_id = any(?)
      union
      select source_id from identity.former_link where exchange_id = any(?) and until > ?
      """;

  private static final String ASKED_ABOUT =
      "select distinct source_id from identity.near_match where other_id = any(identity.numbers_of(?))";

  private static final String DECISIONS =
      """
      select decision.id, decision.turn, decision.at, case when decision.kind = 'merge' then decision.survivor end as joined_into,
             move.source_id, move.from_id, move.to_id
        from identity.decision
        join identity.decision_move move on move.decision = decision.id
       where decision.turn > :turn and decision.kind in ('merge', 'split')
         and not exists (select from identity.decision undone where undone.undoes = decision.id)
         and decision.id in (select decision from identity.decision_move where %s)
       order by decision.turn
      """;

  private static final String ABOUT_NUMBERS =
      DECISIONS.formatted("from_id = any(:these) or to_id = any(:these)");
  private static final String ABOUT_RECORDS = DECISIONS.formatted("source_id = any(:these)");

  private static final String ANSWERS =
      """
      select decision.turn, decision.id as decision, decision.kind = 'apart' as is_lone, near.id as near_match, near.status, near.other_id,
             coalesce(array_agg(bound.lesser + bound.greater - near.source_id) filter (where bound.decision is not null), '{}') as others
        from identity.near_match near
        join identity.decision_near_match answered on answered.near_match = near.id and answered.asked
        join identity.decision on decision.id = answered.decision
        left join identity.binding bound
          on bound.decision = decision.id and (bound.lesser = near.source_id or bound.greater = near.source_id)
       where near.source_id = ? and near.status in ('same', 'different') and decision.turn > ?
         and not exists (select from identity.decision undone where undone.undoes = decision.id)
       group by decision.turn, decision.id, near.id
      """;

  private final Database database;

  public Since(Database database) {
    this.database = database;
  }

  /** What was told of these records. */
  public List<Telling> tellings(Collection<Long> sources, long turn) {
    if (sources.isEmpty()) {
      return List.of();
    }
    var asked = array(sources);
    return database
        .jdbc()
        .sql(TELLINGS)
        .params(asked, asked, turn)
        .query((row, n) ->
            new Telling(
                row.getLong("told_in"),
                row.getLong("source_id"),
                new SourceKey(row.getString("state"), row.getString("state_student_id")),
                People.of(row),
                row.getObject("claim", Long.class),
                row.getObject("claimed_before", Long.class)))
        .list();
  }

  /** All that these records said then or later. */
  public Map<Long, List<Person>> people(Collection<Long> sources, long turn) {
    var people = new HashMap<Long, List<Person>>();
    var asked = array(sources);
    database
        .jdbc()
        .sql(PEOPLE)
        .params(asked, asked, turn)
        .query(row -> {
          people
              .computeIfAbsent(row.getLong("source_id"), source -> new ArrayList<>())
              .add(People.of(row));
        });
    return people;
  }

  /** Who was found under one of these keys then or later. */
  public List<Long> holders(long[] keys, long turn) {
    return database.jdbc().sql(HOLDERS).params(keys, keys, turn).query(Long.class).list();
  }

  /** Who stood for one of these numbers then or later. */
  public List<Long> residents(Collection<Long> numbers, long turn) {
    var asked = array(numbers);
    return database.jdbc().sql(RESIDENTS).params(asked, asked, turn).query(Long.class).list();
  }

  /** Of whom it was ever asked whether they are one of these children. */
  public List<Long> askedAbout(Collection<Long> numbers) {
    return database.jdbc().sql(ASKED_ABOUT).param(array(numbers)).query(Long.class).list();
  }

  /** What people decided about these numbers, and holds. */
  public Collection<LaterDecision> aboutNumbers(Collection<Long> numbers, long turn) {
    return decisions(ABOUT_NUMBERS, numbers, turn);
  }

  /** The same about these records. */
  public Collection<LaterDecision> aboutRecords(Collection<Long> records, long turn) {
    return decisions(ABOUT_RECORDS, records, turn);
  }

  private Collection<LaterDecision> decisions(String sql, Collection<Long> these, long turn) {
    var decisions = new LinkedHashMap<Long, LaterDecision>();
    database
        .jdbc()
        .sql(sql)
        .param("these", array(these))
        .param("turn", turn)
        .query(row -> {
          var decision = decision(decisions.get(row.getLong("turn")), row);
          decision.from().put(row.getLong("source_id"), row.getLong("from_id"));
          decision.to().put(row.getLong("source_id"), row.getLong("to_id"));
          decisions.put(decision.turn(), decision);
        });
    return decisions.values();
  }

  private static LaterDecision decision(@Nullable LaterDecision known, ResultSet row)
      throws SQLException {
    return known != null
        ? known
        : new LaterDecision(
            row.getLong("id"),
            row.getLong("turn"),
            Times.instant(row, "at"),
            row.getObject("joined_into", Long.class));
  }

  /** What people answered about that record, and holds. */
  public List<LaterAnswer> answers(long source, long turn) {
    return database
        .jdbc()
        .sql(ANSWERS)
        .params(source, turn)
        .query((row, n) ->
            new LaterAnswer(
                row.getLong("turn"),
                row.getLong("decision"),
                row.getBoolean("is_lone"),
                source,
                row.getLong("near_match"),
                row.getString("status"),
                row.getLong("other_id"),
                Set.of((Long[]) row.getArray("others").getArray())))
        .list();
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
