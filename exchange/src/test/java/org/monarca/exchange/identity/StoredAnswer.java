package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.proof.Answer;
import org.monarca.linkage.proof.Conclusion;
import org.monarca.linkage.proof.Conclusion.Resembling;
import org.monarca.linkage.proof.Pair;
import org.monarca.linkage.proof.Student;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Profile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an exchange has stored about students that a State sent it: links, near matches, and the
 * evidence of both. Their numbers as records are those of their sources in an empty database.
 */
final class StoredAnswer {

  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final Linker LINKER = Linker.standard();
  private static final int PROFILES = 10_000;
  private static final long ROOM_FOR_KEYS = 1 << 28;

  private static final String LINKS =
      """
      select link.source_id, min(link.source_id) over (partition by link.exchange_id) as child,
             link.how, event.evidence
        from identity.link
        left join identity.event on event.source_id = link.source_id and event.what = 'linked'
      """;

  private static final String NEAR_MATCHES =
      """
      select near.source_id, min(link.source_id) as child, near.evidence
        from identity.near_match near
        join identity.link on link.exchange_id = near.other_id
       group by near.id
      """;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<Long, Profile> profiles = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final Exchange exchange;
  private final Vicinity vicinity;

  private StoredAnswer(Exchange exchange, int cap, boolean holdsKeys) {
    var store = new NeighbourStore(exchange.test().database());
    var index = new PostgresIndex(store, STANDARDISER, PROFILES, holdsKeys ? ROOM_FOR_KEYS : 0);
    AsExchange.read(exchange.test().database(), () -> index.readAhead(PROFILES));
    this.exchange = exchange;
    this.vicinity = new Vicinity(index, LINKER, cap);
  }

  /**
   * Has an empty exchange resolve them in their order.
   *
   * @param batch how many in one transaction
   * @param holdsKeys whether it knows in memory who holds a key
   */
  static Answer of(List<Student> students, int cap, int batch, boolean holdsKeys) {
    try (var exchange = new Exchange(cap, holdsKeys)) {
      var stored = new StoredAnswer(exchange, cap, holdsKeys);
      for (int begin = 0; begin < students.size(); begin += batch) {
        stored.resolve(students.subList(begin, Math.min(students.size(), begin + batch)));
      }
      return new Answer(stored.pairs, stored.conclusions());
    }
  }

  private void resolve(List<Student> batch) {
    meet(batch);
    for (var student : batch) {
      exchange.says(
          "TX", "%08d".formatted(student.record()), new ChildFixture(student.elements(), null));
    }
    exchange.resolve();
  }

  /** Whom the records will meet in the database as it is now, before they are resolved. */
  private void meet(List<Student> batch) {
    var queries = batch.stream().map(StoredAnswer::query).toList();
    queries.forEach(query -> profiles.put(query.record(), query.profile()));
    var neighbours =
        AsExchange.read(exchange.test().database(), () -> vicinity.of(queries, List.of()));
    for (var query : queries) {
      for (long other : neighbours.met(query.record())) {
        var before = Objects.requireNonNull(profiles.get(other));
        pairs.add(new Pair(query.record(), other, LINKER.weight(query.profile(), before)));
      }
    }
  }

  private static Query query(Student student) {
    return Query.of(student.record(), STANDARDISER.profile(Person.of(student.elements(), "TX")));
  }

  private List<Conclusion> conclusions() {
    var resembling = resembling();
    return exchange
        .test()
        .jdbc()
        .sql(LINKS)
        .query((row, n) ->
            conclusion(
                row.getLong("source_id"),
                row.getLong("child"),
                row.getString("how"),
                row.getString("evidence"),
                resembling))
        .list();
  }

  private Conclusion conclusion(
      long record,
      long child,
      String how,
      String evidence,
      Map<Long, List<Resembling>> resembling) {
    return switch (how) {
      case "linked" -> new Conclusion.Linked(record, child, weight(evidence));
      case "review" -> new Conclusion.Asked(record, Objects.requireNonNull(resembling.get(record)));
      case "created" -> new Conclusion.New(record);
      default -> throw new IllegalStateException(how);
    };
  }

  private Map<Long, List<Resembling>> resembling() {
    var resembling = new HashMap<Long, List<Resembling>>();
    exchange
        .test()
        .jdbc()
        .sql(NEAR_MATCHES)
        .query(row -> {
          resembling
              .computeIfAbsent(row.getLong("source_id"), record -> new ArrayList<>())
              .add(new Resembling(row.getLong("child"), weight(row.getString("evidence"))));
        });
    return resembling;
  }

  private double weight(String evidence) {
    return json.readValue(evidence, Evidence.class).weight();
  }
}
