package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.done;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.stored.AsExchange;

/**
 * Two exchanges to which the same is told, and in which people decide the same; but that in one of
 * them they decide more, and take that back.
 */
final class TwoExchanges implements AutoCloseable {

  /** So many records are known before anybody decides. */
  static final int FIRST = 6;

  private final Administrators undone = new Administrators();
  private final Administrators never = new Administrators();
  private final Map<Administrators, Map<Integer, ExchangeId>> numbers = new HashMap<>();
  private final Map<Administrators, ToldRows> rows = new HashMap<>();
  private final List<Telling> known = new ArrayList<>();
  private final List<Long> decisions = new ArrayList<>();
  private final Set<ExchangeId> decided = new HashSet<>();
  private final Random random;

  TwoExchanges(Random random) {
    this.random = random;
    for (var telling : Telling.some(FIRST, 0, 1, random)) {
      tell(List.of(telling));
      for (var people : List.of(undone, never)) {
        numbers
            .computeIfAbsent(people, all -> new HashMap<>())
            .put(known.size() - 1, people.numberOf(telling.state(), telling.id()));
      }
    }
  }

  Administrators undone() {
    return undone;
  }

  Administrators never() {
    return never;
  }

  /** One to three records in one batch, some of them known before. */
  void tellSome() {
    var batch = new TreeMap<String, Telling>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      var next = random.nextInt(3) == 0 ? retold() : fresh(i);
      batch.put(next.key(), next);
    }
    tell(batch.values().stream().toList());
  }

  private Telling fresh(int ahead) {
    return Telling.some(1, FIRST, 1 + known.size() + ahead, random).getFirst();
  }

  private Telling retold() {
    var one = known.get(random.nextInt(known.size()));
    var claims = random.nextInt(4) == 0 ? (Integer) random.nextInt(FIRST) : null;
    var child = random.nextInt(5) == 0 ? one.child() : Telling.child(random);
    return new Telling(one.state(), one.id(), child, claims);
  }

  private void tell(List<Telling> batch) {
    for (var people : List.of(undone, never)) {
      batch.forEach(
          telling -> says(people.exchange(), telling, numbers.getOrDefault(people, Map.of())));
      people.exchange().resolve();
      batch.forEach(rows.computeIfAbsent(people, one -> new ToldRows(one.exchange()))::send);
    }
    var keys = new HashSet<String>();
    known.forEach(telling -> keys.add(telling.key()));
    batch.stream().filter(telling -> keys.add(telling.key())).forEach(known::add);
  }

  private static void says(Exchange exchange, Telling telling, Map<Integer, ExchangeId> numbers) {
    var claimed = telling.claims() == null ? null : numbers.get(telling.claims());
    exchange.says(
        telling.state(),
        telling.id(),
        claimed == null ? telling.child() : telling.child().withExchangeId(claimed));
  }

  /** Two children are joined, or one is parted, which will be taken back. */
  void decideInVain() {
    var children = children(undone).values().stream().toList();
    long decision = random.nextBoolean() ? merge(undone, children) : split(undone, children);
    if (decision > 0) {
      decisions.add(decision);
      decided.addAll(new DecisionStore(undone.exchange().test().database()).numbersOf(decision));
    }
  }

  /** People keep a record apart from a child that both exchanges ask about. */
  void keepApartInBoth() {
    var asked = near(undone);
    var both = new TreeSet<>(asked.keySet());
    both.retainAll(near(never).keySet());
    if (!both.isEmpty()) {
      var one = new ArrayList<>(both).get(random.nextInt(both.size()));
      for (var people : List.of(undone, never)) {
        done(
            people
                .nearMatches()
                .different(
                    Administrators.DEPARTMENT,
                    Objects.requireNonNull(near(people).get(one)),
                    GROUNDS));
      }
    }
  }

  private static Map<String, Long> near(Administrators people) {
    var members = members(people);
    var near = new TreeMap<String, Long>();
    var sources =
        people
            .exchange()
            .test()
            .jdbc()
            .sql("select id from students.source")
            .query(Long.class)
            .list();
    for (var each : people.nearMatches().of(sources)) {
      if (!each.isDoubtfulLink()) {
        near.put(
            "%s%s %s %s %s"
                .formatted(
                    each.state(),
                    each.stateStudentId(),
                    members.get(each.other()),
                    each.reason(),
                    each.evidence()),
            each.id());
      }
    }
    return near;
  }

  /**
   * Children that are the same in both, and of whom nothing was decided in vain, are joined or
   * parted.
   */
  void decideInBoth() {
    var here = children(undone);
    var there = children(never);
    here.values().removeAll(decided);
    here.keySet().retainAll(there.keySet());
    there.keySet().retainAll(here.keySet());
    boolean isMerge = random.nextBoolean();
    for (var people : List.of(undone, never)) {
      var children = (people == undone ? here : there).values().stream().toList();
      if (isMerge) {
        merge(people, children);
      } else {
        split(people, children);
      }
    }
  }

  /** One of those that were decided in vain and may be taken back now. */
  void undoOne() {
    Collections.shuffle(decisions, random);
    decisions.stream().filter(this::isUndone).findFirst().ifPresent(decisions::remove);
  }

  /** All that was decided in vain, in any order in which it may be. */
  void undoAll() {
    Collections.shuffle(decisions, random);
    while (!decisions.isEmpty()) {
      var left = List.copyOf(decisions);
      left.stream().filter(this::isUndone).forEach(decisions::remove);
      if (decisions.size() == left.size()) {
        throw new AssertionError("none may be undone of " + left);
      }
    }
  }

  private boolean isUndone(long decision) {
    var database = undone.exchange().test().database();
    var store = new DecisionStore(database);
    boolean isFree =
        AsExchange.read(database, () -> !store.isBuiltUpon(decision, store.numbersOf(decision)));
    if (isFree) {
      var before = doubts();
      undone.told().clear();
      undone.undo(decision);
      assertThat(undone.told()).as("whose doubts are others now").containsAll(others(before));
    }
    return isFree;
  }

  /** What is open about each record. */
  private Map<Long, Set<String>> doubts() {
    var doubts = new TreeMap<Long, Set<String>>();
    undone
        .exchange()
        .test()
        .jdbc()
        .sql(
            "select source_id, other_id || ' ' || reason || ' ' || coalesce(weight, 0) as doubt from identity.near_match where status = 'open'")
        .query(row -> {
          doubts
              .computeIfAbsent(row.getLong("source_id"), source -> new TreeSet<>())
              .add(row.getString("doubt"));
        });
    return doubts;
  }

  private Set<Long> others(Map<Long, Set<String>> before) {
    var now = doubts();
    var all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    all.removeIf(source -> Objects.equals(before.get(source), now.get(source)));
    return all;
  }

  private static long merge(Administrators people, List<ExchangeId> children) {
    if (children.size() < 2) {
      return 0;
    }
    var first = children.get(0);
    var answer =
        people
            .proposals()
            .merge(Administrators.DEPARTMENT, Set.of(first, children.get(1)), first, GROUNDS, null);
    return Administrators.refusal(answer).isPresent() ? 0 : confirmed(people, done(answer));
  }

  /** Of the first child of several records, its last from the others; 0 where there is none. */
  private static long split(Administrators people, List<ExchangeId> children) {
    for (var child : children) {
      var sources = new ArrayList<>(people.exchange().identities().sources(child));
      if (sources.size() > 1) {
        return confirmed(
            people,
            done(
                people
                    .proposals()
                    .split(
                        Administrators.DEPARTMENT, child, Map.of(sources.getLast(), 1), GROUNDS)));
      }
    }
    return 0;
  }

  private static long confirmed(Administrators people, long proposal) {
    return people.confirm(people.answering(proposal), proposal);
  }

  /** By the records of each. */
  private static Map<String, ExchangeId> children(Administrators people) {
    var children = new TreeMap<String, ExchangeId>();
    members(people).forEach((child, members) -> children.put(members.toString(), child));
    return children;
  }

  private static Map<ExchangeId, Set<String>> members(Administrators people) {
    var members = new HashMap<ExchangeId, Set<String>>();
    people
        .exchange()
        .test()
        .jdbc()
        .sql(
            "select exchange_id, state || state_student_id as key from identity.link join students.source on id = source_id")
        .query(row -> {
          members
              .computeIfAbsent(ExchangeId.of(row.getLong("exchange_id")), id -> new TreeSet<>())
              .add(row.getString("key"));
        });
    return members;
  }

  @Override
  public void close() {
    undone.close();
    never.close();
  }
}
