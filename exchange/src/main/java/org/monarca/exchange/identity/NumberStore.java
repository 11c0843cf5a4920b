package org.monarca.exchange.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.stored.Withdrawals;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.students.SourceKey;

/** Numbers issued, their aliases, and which source record has which. */
final class NumberStore {

  private static final String ISSUE =
      "insert into identity.exchange_id (id, issued) select number, ? from unnest(?::bigint[]) number on conflict do nothing returning id";

  /** Follows each number through its aliases to the one that is alive; unknown ones drop out. */
  private static final String LIVING =
      """
      with recursive chain (asked, id) as (
        select id, id from identity.exchange_id where id = any(?)
        union all
        select chain.asked, alias.merged_into from chain join identity.alias using (id))
      select asked, id from chain where not exists (select 1 from identity.alias where alias.id = chain.id)
      """;

  private static final String ALIASES =
      """
      with recursive merged (id) as (
        select id from identity.alias where merged_into = ?
        union all
        select alias.id from merged join identity.alias on alias.merged_into = merged.id)
      select id from merged order by id
      """;

  private static final String SOURCES =
      "select exchange_id, source_id from identity.link where exchange_id = any(?) order by source_id";

  /** The number may have been another that leads to this one now. */
  private static final String DOUBTFUL =
      """
      select near.source_id
        from identity.link
        join identity.near_match near using (source_id)
       where link.exchange_id = :child and near.status = 'open' and near.other_id = any(:numbers)
      """;

  /** The same of many children at once. */
  private static final String ALL_DOUBTFUL =
      """
      with recursive chain (source_id, id) as (
        select near.source_id, near.other_id
          from identity.link
          join identity.near_match near using (source_id)
         where link.exchange_id = any(?) and near.status = 'open'
        union
        select chain.source_id, alias.merged_into from chain join identity.alias using (id))
      select distinct source_id
        from chain
        join identity.link using (source_id)
       where link.exchange_id = chain.id
      """;

  private static final String WITH_LIVING =
      """
      select distinct link.exchange_id
        from identity.link
        join students.v_living_source living using (source_id)
       where link.exchange_id = any(?)
      """;

  private static final String OF_SOURCES =
      """
      select person.state, person.state_student_id, link.source_id, link.exchange_id
        from unnest(?::text[], ?::text[]) as asked (state, state_student_id)
        join identity.person using (state, state_student_id)
        join identity.link using (source_id)
      """;

  private static final String NEAR_MATCHED =
      """
      select source_id from identity.near_match where status = 'open' and source_id = any(:sources)
      union
      select source_id from identity.near_match
       where status = 'open'
         and other_id = any(identity.numbers_of(array(select distinct exchange_id from identity.link where source_id = any(:sources))))
      """;

  /** The other child by the number that is alive. */
  private static final String ASKED_ABOUT =
      """
      with recursive chain (source_id, id) as (
        select source_id, other_id from identity.near_match where status = 'open' and source_id = any(?)
        union
        select chain.source_id, alias.merged_into from chain join identity.alias using (id))
      select distinct source_id from chain
       where not exists (select from identity.alias where alias.id = chain.id) and not %s
      """
          .formatted(Withdrawals.ofDoubt("chain.source_id", "chain.id"));

  private final Database database;
  private final ExchangeNumbers numbers;

  NumberStore(Database database, ExchangeNumbers numbers) {
    this.database = database;
    this.numbers = numbers;
  }

  /** So many numbers never issued before. */
  List<Long> issue(int count, Instant at) {
    var issued = new ArrayList<Long>(count);
    while (issued.size() < count) {
      var drawn = numbers.draw(count - issued.size());
      issued.addAll(
          database.jdbc().sql(ISSUE).params(Times.utc(at), array(drawn)).query(Long.class).list());
    }
    return issued;
  }

  /**
   * Records about which somebody has yet to decide: these, and those that may be a child of these.
   */
  List<Long> nearMatched(Collection<Long> sources) {
    return sources.isEmpty()
        ? List.of()
        : database
            .jdbc()
            .sql(NEAR_MATCHED)
            .param("sources", array(sources))
            .query(Long.class)
            .list();
  }

  /** Those of these records about which people are asked, or will be. */
  Set<Long> askedAbout(Collection<Long> sources) {
    return sources.isEmpty()
        ? Set.of()
        : database.jdbc().sql(ASKED_ABOUT).param(array(sources)).query(Long.class).set();
  }

  /** Records that stand for this child and no longer fit it, as long as nobody has decided. */
  List<Long> doubtful(long child, Collection<Long> aliases) {
    var numbers = new ArrayList<>(aliases);
    numbers.add(child);
    return database
        .jdbc()
        .sql(DOUBTFUL)
        .param("child", child)
        .param("numbers", array(numbers))
        .query(Long.class)
        .list();
  }

  /** Of each of these children, by their living numbers. */
  Set<Long> doubtful(Collection<ExchangeId> children) {
    return Set.copyOf(
        database
            .jdbc()
            .sql(ALL_DOUBTFUL)
            .param(children.stream().mapToLong(ExchangeId::number).toArray())
            .query(Long.class)
            .list());
  }

  /** The living number for each of these that was ever issued. */
  Map<Long, Long> living(Collection<Long> asked) {
    var living = new HashMap<Long, Long>();
    if (!asked.isEmpty()) {
      database
          .jdbc()
          .sql(LIVING)
          .param(array(asked))
          .query(row -> {
            living.put(row.getLong("asked"), row.getLong("id"));
          });
    }
    return living;
  }

  List<Long> aliases(long number) {
    return database.jdbc().sql(ALIASES).param(number).query(Long.class).list();
  }

  List<Long> children(Collection<Long> sources) {
    return database
        .jdbc()
        .sql("select distinct exchange_id from identity.link where source_id = any(?)")
        .param(array(sources))
        .query(Long.class)
        .list();
  }

  Map<Long, ExchangeId> childBySource(Collection<Long> sources) {
    var children = new HashMap<Long, ExchangeId>();
    database
        .jdbc()
        .sql("select source_id, exchange_id from identity.link where source_id = any(?)")
        .param(array(sources))
        .query(row -> {
          children.put(row.getLong("source_id"), ExchangeId.of(row.getLong("exchange_id")));
        });
    return children;
  }

  List<Long> sources(long number) {
    return database
        .jdbc()
        .sql("select source_id from identity.link where exchange_id = ? order by source_id")
        .param(number)
        .query(Long.class)
        .list();
  }

  Set<ExchangeId> withLiving(Collection<ExchangeId> ids) {
    return database
        .jdbc()
        .sql(WITH_LIVING)
        .param(ids.stream().mapToLong(ExchangeId::number).toArray())
        .query((row, n) -> ExchangeId.of(row.getLong(1)))
        .set();
  }

  Map<ExchangeId, List<Long>> sourcesOf(Collection<ExchangeId> ids) {
    var sources = new LinkedHashMap<ExchangeId, List<Long>>();
    database
        .jdbc()
        .sql(SOURCES)
        .param(ids.stream().mapToLong(ExchangeId::number).toArray())
        .query(row -> {
          sources
              .computeIfAbsent(ExchangeId.of(row.getLong("exchange_id")), id -> new ArrayList<>())
              .add(row.getLong("source_id"));
        });
    return sources;
  }

  /**
   * Where a State's record stands.
   *
   * @param id its child
   */
  record Standing(long source, ExchangeId id) {}

  /** Where each of these records stands; those never sent are left out. */
  Map<SourceKey, Standing> standing(Collection<SourceKey> keys) {
    var found = new HashMap<SourceKey, Standing>();
    database
        .jdbc()
        .sql(OF_SOURCES)
        .params(
            keys.stream().map(SourceKey::state).toArray(String[]::new),
            keys.stream().map(SourceKey::stateStudentId).toArray(String[]::new))
        .query(row -> {
          found.put(
              key(row),
              new Standing(row.getLong("source_id"), ExchangeId.of(row.getLong("exchange_id"))));
        });
    return found;
  }

  private static SourceKey key(ResultSet row) throws SQLException {
    return new SourceKey(row.getString("state"), row.getString("state_student_id"));
  }

  static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
