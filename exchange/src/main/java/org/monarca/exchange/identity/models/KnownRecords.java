package org.monarca.exchange.identity.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.monarca.exchange.identity.stored.People;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.StudentLearning;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.weigh.Profile;

/** What a model can be learned from: the records, and what people have decided about pairs. */
final class KnownRecords {

  /** Fewer teach less than the shipped model knows. */
  static final int LEAST = StudentLearning.LEAST_RECORDS;

  private static final int READ_AT_ONCE = 10_000;
  private static final int PARTS = 1_000_000;

  private static final String ENOUGH =
      "select count(*) >= ? from (select from identity.person limit ?) few";

  /** Drawn by a hash of the source's number: the same records for the same seed. */
  private static final String SAMPLE =
      """
      select * from identity.person
       where source_id > ? and (hashint8extended(source_id, ?) & 9223372036854775807) % 1000000 < ?
       order by source_id limit ?
      """;

  /** The earliest record of the child that the doubt was about, beside the record in doubt. */
  private static final String REVIEWED =
      """
      with recursive living (asked, id) as (
        select distinct other_id, other_id from identity.near_match where status in ('same', 'different')
        union all
        select living.asked, alias.merged_into from living join identity.alias using (id))
      select near.source_id, other.source_id as other_source, near.status = 'same' as are_one
        from identity.near_match near
        join living on living.asked = near.other_id and not exists (select from identity.alias where alias.id = living.id)
       cross join lateral (
         select source_id from identity.link
          where exchange_id = living.id and source_id <> near.source_id
          order by source_id limit 1) other
       where near.status in ('same', 'different')
       order by near.decided, near.id
       limit 100000
      """;

  /**
   * Of each decision that holds the pair that spoke most for one child, which is what people looked
   * at: the others follow from it, and a child of many records counts no more than one of two.
   */
  private static final String DECIDED =
      """
      select distinct on (decision) lesser, greater, are_one
        from (select distinct on (lesser, greater) * from identity.binding order by lesser, greater, decision desc) latest
       order by decision, weight desc, lesser, greater
       limit 100000
      """;

  private static final String PEOPLE = "select * from identity.person where source_id = any(?)";

  private final Database database;
  private final Standardiser standardiser;

  KnownRecords(Database database, Standardiser standardiser) {
    this.database = database;
    this.standardiser = standardiser;
  }

  boolean areEnough() {
    return database.jdbc().sql(ENOUGH).params(LEAST, LEAST).query(Boolean.class).single();
  }

  int count() {
    return database
        .jdbc()
        .sql("select count(*) from identity.person")
        .query(Integer.class)
        .single();
  }

  /**
   * What some of the records say, drawn so that nobody is likelier to be among them for what he
   * says. Pairs of one child are as frequent among all pairs of them as among all pairs there are.
   *
   * @param of how many there are
   * @param most about so many
   */
  List<Profile> sample(int of, int most, long seed) {
    long part = of <= most ? PARTS : (long) PARTS * most / of;
    var profiles = new ArrayList<Profile>(Math.min(of, most));
    long last = 0;
    List<Said> read;
    do {
      read = read(last, seed, part);
      read.parallelStream()
          .map(said -> standardiser.profile(said.person()))
          .forEachOrdered(profiles::add);
      last = read.isEmpty() ? last : read.getLast().source();
    } while (read.size() == READ_AT_ONCE);
    return profiles;
  }

  private record Said(long source, Person person) {}

  private List<Said> read(long after, long seed, long part) {
    return database
        .jdbc()
        .sql(SAMPLE)
        .params(after, seed, part, READ_AT_ONCE)
        .query((row, n) -> new Said(row.getLong("source_id"), People.of(row)))
        .list();
  }

  private record Pair(long one, long other, boolean areOne) {}

  /** The pairs that people have decided in reviews. */
  List<Decided> reviewed() {
    return pairs(REVIEWED);
  }

  /** The pairs that people keep together or apart, in reviews or of their own accord. */
  List<Decided> decided() {
    return pairs(DECIDED);
  }

  private List<Decided> pairs(String sql) {
    var pairs =
        database
            .jdbc()
            .sql(sql)
            .query((row, n) -> new Pair(row.getLong(1), row.getLong(2), row.getBoolean(3)))
            .list();
    var profiles = profiles(pairs);
    return pairs.stream().flatMap(pair -> decided(pair, profiles)).toList();
  }

  private static Stream<Decided> decided(Pair pair, Map<Long, Profile> profiles) {
    var one = profiles.get(pair.one());
    var other = profiles.get(pair.other());
    return one == null || other == null
        ? Stream.empty()
        : Stream.of(new Decided(one, other, pair.areOne()));
  }

  private Map<Long, Profile> profiles(List<Pair> pairs) {
    var sources =
        pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct().toList();
    var profiles = new HashMap<Long, Profile>();
    database
        .jdbc()
        .sql(PEOPLE)
        .param(sources.stream().mapToLong(Long::longValue).toArray())
        .query(row -> {
          profiles.put(row.getLong("source_id"), standardiser.profile(People.of(row)));
        });
    return profiles;
  }
}
