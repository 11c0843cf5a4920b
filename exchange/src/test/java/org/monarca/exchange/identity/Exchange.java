package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.resolve.Vicinity;
import tools.jackson.databind.json.JsonMapper;

/** An exchange with an empty database to which States send children, in batches. */
public final class Exchange implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  private final TestDatabase test = TestDatabase.fresh();
  private final Map<SourceKey, ChildFixture> batch = new LinkedHashMap<>();
  private final Identities identities;

  public Exchange() {
    this(Vicinity.CAP);
  }

  /**
   * @param cap holders of one blocking key beyond which it is refined by another
   */
  Exchange(int cap) {
    this(cap, true);
  }

  /**
   * @param cap holders of one blocking key beyond which it is refined by another
   * @param readsAhead whether it knows in memory who holds a key, as it does once it has started
   */
  Exchange(int cap, boolean readsAhead) {
    this.identities =
        new Identities(
            test.database(), () -> NOW, JsonMapper.builder().build(), (sources, by) -> {}, cap);
    if (readsAhead) {
      identities.readAhead(); // there is nobody yet, so nobody is unknown
    }
  }

  /** Adds a child to the batch that {@link #resolve} takes next. */
  public Exchange says(String state, String id, ChildFixture child) {
    batch.put(new SourceKey(state, id), child);
    return this;
  }

  /** Resolves the batch in one transaction. */
  public Map<String, Resolution> resolve() {
    var sent = new LinkedHashMap<>(batch);
    batch.clear();
    return test.database().write(Actor.exchange("test"), () -> resolve(sent));
  }

  /** One child alone. */
  public Resolution resolve(String state, String id, ChildFixture child) {
    var resolved = says(state, id, child).resolve();
    return Objects.requireNonNull(resolved.get(state + " " + id));
  }

  public Identities identities() {
    return identities;
  }

  public TestDatabase test() {
    return test;
  }

  public long openNearMatches() {
    return count("select count(*) from identity.near_match where status = 'open'");
  }

  public long count(String sql) {
    return test.jdbc().sql(sql).query(Long.class).single();
  }

  /** The number of the source record. */
  public long source(String state, String id) {
    return test.jdbc()
        .sql("select id from students.source where state = ? and state_student_id = ?")
        .params(state, id)
        .query(Long.class)
        .single();
  }

  /** As if people had decided something, which binds nothing yet. */
  public long decide() {
    return test.jdbc()
        .sql(
            "insert into identity.decision (kind, proposer, reason, at) values ('apart', 'somebody', 'other', now()) returning id")
        .query(Long.class)
        .single();
  }

  /**
   * As if they had bound two records by it.
   *
   * @param weight the bits that they saw
   */
  public void bind(long decision, long one, long other, boolean areOne, double weight) {
    var pair = SourcePair.of(one, other);
    test.jdbc()
        .sql(
            "insert into identity.binding (lesser, greater, decision, are_one, weight) values (?, ?, ?, ?, ?)")
        .params(pair.lesser(), pair.greater(), decision, areOne, weight)
        .update();
  }

  /** What must hold in every exchange is seen at its end, whatever the test did to it. */
  @Override
  public void close() {
    try (test) {
      Invariants.hold(test.jdbc());
    }
  }

  private Map<String, Resolution> resolve(Map<SourceKey, ChildFixture> sent) {
    List<ToResolve> asked = new ArrayList<>();
    sent.forEach((key, child) -> asked.add(toResolve(key, child)));
    var names = new LinkedHashMap<Long, String>();
    asked.forEach(
        one -> names.put(one.source(), one.key().state() + " " + one.key().stateStudentId()));
    var resolved = new LinkedHashMap<String, Resolution>();
    for (var resolution : identities.resolve(asked)) {
      resolved.put(Objects.requireNonNull(names.get(resolution.source())), resolution);
    }
    return resolved;
  }

  private ToResolve toResolve(SourceKey key, ChildFixture child) {
    var records = Actor.exchange("test").on(key.state());
    var known = test.database().read(records, () -> find(key));
    long source = known.orElseGet(() -> test.database().write(records, () -> add(key)));
    return new ToResolve(source, key, child.student(), child.exchangeId(), known.isPresent());
  }

  private Optional<Long> find(SourceKey key) {
    return test.database()
        .jdbc()
        .sql("select id from students.source where state = ? and state_student_id = ?")
        .params(key.state(), key.stateStudentId())
        .query(Long.class)
        .optional();
  }

  private long add(SourceKey key) {
    return test.database()
        .jdbc()
        .sql("insert into students.source (state, state_student_id) values (?, ?) returning id")
        .params(key.state(), key.stateStudentId())
        .query(Long.class)
        .single();
  }
}
