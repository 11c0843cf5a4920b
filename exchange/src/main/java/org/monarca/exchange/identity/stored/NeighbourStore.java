package org.monarca.exchange.identity.stored;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;
import org.monarca.linkage.resolve.CandidateIndex;

/** Stored records by the keys they share with others; one statement whatever the number asked. */
public final class NeighbourStore {

  private static final String HOLDERS =
      """
      select asked.key, held.sources
        from unnest(?::bigint[]) as asked (key)
       cross join lateral (
         select array_agg(source_id) as sources
           from (select source_id from identity.blocking_key where key = asked.key order by source_id limit ?) few) held
       where held.sources is not null
      """;

  private static final String PEOPLE = "select * from identity.person where source_id = any(?)";

  private static final String PEOPLE_AFTER =
      "select * from identity.person where source_id > ? order by source_id limit ?";

  private static final String RECORDS =
      """
      select link.exchange_id, link.how, link.said, link.claimed, link.claimed_in, person.*, exists (
               select from identity.near_match near where near.source_id = link.source_id and near.status = 'open') as doubted
        from identity.link
        join identity.person using (source_id)
       where link.source_id = any(?)
      """;

  private static final String RECORDS_OF_CHILDREN =
      """
      select link.exchange_id, link.how, link.said, link.claimed, link.claimed_in, person.*, exists (
               select from identity.near_match near where near.source_id = link.source_id and near.status = 'open') as doubted
        from (select distinct exchange_id from identity.link where source_id = any(?)) child
        join identity.link using (exchange_id)
        join identity.person using (source_id)
      """;

  private static final String RECORDS_AFTER =
      """
      select link.exchange_id, link.how, link.said, link.claimed, link.claimed_in, person.*, exists (
               select from identity.near_match near where near.source_id = link.source_id and near.status = 'open') as doubted
        from identity.person
        join identity.link using (source_id)
       where source_id > ?
       order by source_id limit ?
      """;

  private final Database database;

  public NeighbourStore(Database database) {
    this.database = database;
  }

  /**
   * A record as it is stored.
   *
   * @param forReview whether it was given a number of its own because a person must decide
   * @param doubted whether nobody has decided yet
   * @param said since which turn it says that
   * @param claimed the number that was sent with it last; absent when none ever was
   * @param claimedIn the turn in which that was sent
   */
  public record Stored(
      long source,
      SourceKey key,
      long number,
      boolean forReview,
      boolean doubted,
      Person person,
      long said,
      @Nullable Long claimed,
      @Nullable Long claimedIn) {

    /** Whether it has a number of its own only until a person decides. */
    public boolean underReview() {
      return forReview && doubted;
    }
  }

  /** What a record says. */
  record Said(long source, Person person) {}

  /** When the records were written. */
  Writings writings() {
    return new Writings(database);
  }

  /** Who holds each of these keys, as {@link CandidateIndex#holders} asks for it. */
  Map<Long, long[]> holders(long[] keys, int most) {
    var holders = new HashMap<Long, long[]>();
    database
        .jdbc()
        .sql(HOLDERS)
        .params(keys, most)
        .query(row -> {
          holders.put(row.getLong(1), numbers(row.getArray(2)));
        });
    return holders;
  }

  private static long[] numbers(Array array) throws SQLException {
    return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
  }

  /** What each of these records says now. */
  List<Said> people(Collection<Long> sources) {
    return database.jdbc().sql(PEOPLE).param(array(sources)).query(NeighbourStore::said).list();
  }

  /** What so many records say, in the order of their numbers, beginning behind that one. */
  List<Said> peopleAfter(long source, int most) {
    return database
        .jdbc()
        .sql(PEOPLE_AFTER)
        .params(source, most)
        .query(NeighbourStore::said)
        .list();
  }

  private static Said said(ResultSet row, int n) throws SQLException {
    return new Said(row.getLong("source_id"), People.of(row));
  }

  /** As they are stored; those never resolved are left out. */
  public Map<Long, Stored> records(Collection<Long> sources) {
    var records = new HashMap<Long, Stored>();
    if (!sources.isEmpty()) {
      database
          .jdbc()
          .sql(RECORDS)
          .param(array(sources))
          .query(NeighbourStore::stored)
          .list()
          .forEach(stored -> records.put(stored.source(), stored));
    }
    return records;
  }

  /** So many records in the order of their numbers, beginning behind that one. */
  public List<Stored> recordsAfter(long source, int most) {
    return database
        .jdbc()
        .sql(RECORDS_AFTER)
        .params(source, most)
        .query(NeighbourStore::stored)
        .list();
  }

  /** Every record of each child who has one of these sources. */
  List<Stored> recordsOfChildren(Collection<Long> sources) {
    return database
        .jdbc()
        .sql(RECORDS_OF_CHILDREN)
        .param(array(sources))
        .query(NeighbourStore::stored)
        .list();
  }

  /** The records that have one of these exchange IDs. */
  public List<Long> recordsOfNumbers(Collection<Long> numbers) {
    return database
        .jdbc()
        .sql("select source_id from identity.link where exchange_id = any(?)")
        .param(array(numbers))
        .query(Long.class)
        .list();
  }

  private static long[] array(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private static Stored stored(ResultSet row, int n) throws SQLException {
    return new Stored(
        row.getLong("source_id"),
        new SourceKey(row.getString("state"), row.getString("state_student_id")),
        row.getLong("exchange_id"),
        row.getString("how").equals("review"),
        row.getBoolean("doubted"),
        People.of(row),
        row.getLong("said"),
        row.getObject("claimed", Long.class),
        row.getObject("claimed_in", Long.class));
  }
}
