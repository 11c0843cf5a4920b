package org.monarca.exchange.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceKey;
import org.monarca.linkage.Person;
import org.monarca.linkage.resolve.Vicinity;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.records.ExchangeNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Resolves source records to children, and children to the number that is alive today.
 *
 * <p>Reads run in the caller's transaction, where there is one.
 */
@Service
public class Identities {

  /** Who it is that resolves, as events name it. */
  private static final Actor ENGINE = AsExchange.LINKAGE;

  private final Database database;
  private final InstantSource clock;
  private final NumberStore numbers;
  private final EventStore events;
  private final Engines engines;
  private final DoubtListener listener;

  @Autowired
  public Identities(
      Database database, InstantSource clock, JsonMapper json, DoubtListener listener) {
    this(database, clock, json, listener, Vicinity.CAP);
  }

  /**
   * @param cap holders of one blocking key beyond which it is refined by another
   */
  Identities(
      Database database, InstantSource clock, JsonMapper json, DoubtListener listener, int cap) {
    this.listener = listener;
    this.database = database;
    this.clock = clock;
    this.numbers = new NumberStore(database, new ExchangeNumbers(new SecureRandom()));
    this.events = new EventStore(database, json);
    this.engines = new Engines(database, json, numbers, cap);
  }

  /**
   * Finds or issues the exchange ID of each record; one answer a record, by State and id. Joins the
   * caller's transaction, and lets no other resolve until that ends: call it late, in batches of
   * thousands. The order within a batch changes nothing. Decides by the model that is active then.
   *
   * @param sources each at most once
   */
  public List<Resolution> resolve(List<ToResolve> sources) {
    return resolve(sources, List.of());
  }

  /**
   * The same, and of records withdrawn at the same time: whoever is to decide about them, or about
   * others that may be a child of which something was said now, is asked no longer, anew or again.
   *
   * @param withdrawn known before
   */
  public List<Resolution> resolve(List<ToResolve> sources, Collection<Long> withdrawn) {
    if (sources.isEmpty() && withdrawn.isEmpty()) {
      return List.of();
    }
    return IdentityLock.write(
        database,
        () -> {
          var known = new HashSet<>(withdrawn);
          sources.stream().filter(ToResolve::known).map(ToResolve::source).forEach(known::add);
          var doubtful = new TreeSet<>(numbers.nearMatched(known));
          var resolved = engines.now().resolving().resolve(sources, now(), ENGINE.id());
          doubtful.addAll(resolved.doubtful());
          doubtful.addAll(numbers.nearMatched(resolved.joined()));
          listener.settle(doubtful, ENGINE);
          return resolved.resolutions();
        });
  }

  /**
   * So many numbers never issued before, for children whom people part. Joins the caller's
   * transaction.
   */
  public List<ExchangeId> issue(int count) {
    return numbers.issue(count, now()).stream().map(ExchangeId::of).toList();
  }

  /**
   * Tells again what was told since a decision that is taken back, for whom it comes out otherwise
   * without it. Joins the caller's transaction, which holds the identity lock; children and near
   * matches stand already as they would without it.
   *
   * @param turn in which it was taken
   * @param children those that are not as they were
   * @param bound the records that it bound
   * @return the records that were decided anew
   */
  public Set<Long> retell(long turn, Collection<ExchangeId> children, Set<Long> bound) {
    var numbers = children.stream().map(ExchangeId::number).toList();
    return engines.now().retelling().since(turn, numbers, bound, now(), ENGINE.id());
  }

  /** How much speaks for each two of these records being one child, in bits. */
  public Map<SourcePair, Double> weights(Collection<Long> sources) {
    return AsExchange.read(database, () -> engines.weights(sources));
  }

  /**
   * The best that speaks for one of these records and one of the others being one child, as the
   * active model weighs it now; empty where one side has no records.
   */
  public Optional<Evidence> evidence(Collection<Long> some, Collection<Long> others) {
    return AsExchange.read(database, () -> engines.evidence(some, others));
  }

  /** The number alive today for one that was issued once; empty for any other text. */
  public Optional<ExchangeId> living(String digits) {
    return Optional.ofNullable(living(Set.of(digits)).get(digits));
  }

  /** The same of many at once; those that never were are absent. */
  public Map<String, ExchangeId> living(Collection<String> some) {
    var asked =
        some.stream()
            .filter(ExchangeNumber::isWellFormed)
            .distinct()
            .collect(Collectors.toMap(Long::valueOf, Function.identity()));
    var living = new HashMap<String, ExchangeId>();
    numbers
        .living(List.copyOf(asked.keySet()))
        .forEach((was, now) -> {
          var digits = asked.get(was);
          if (digits != null) {
            living.put(digits, ExchangeId.of(now));
          }
        });
    return living;
  }

  /** Those of the texts that never were an exchange ID. */
  public Set<String> unknown(Collection<String> exchangeIds) {
    var wellFormed =
        exchangeIds.stream().filter(ExchangeNumber::isWellFormed).map(Long::valueOf).toList();
    var unknown = new HashSet<>(exchangeIds);
    numbers.living(wellFormed).keySet().forEach(known -> unknown.remove(known.toString()));
    return unknown;
  }

  /**
   * Records of that child that no longer fit it: what they say is contested until a person decides.
   *
   * @param aliases the numbers merged into it
   */
  public Set<Long> doubtful(ExchangeId child, Collection<String> aliases) {
    var merged = aliases.stream().map(Long::valueOf).toList();
    return Set.copyOf(numbers.doubtful(child.number(), merged));
  }

  /** The same of all of these children, by their living numbers. */
  public Set<Long> doubtful(Collection<ExchangeId> children) {
    return children.isEmpty() ? Set.of() : numbers.doubtful(children);
  }

  /** The child of a State's record; a withdrawn record keeps it. */
  public Optional<ExchangeId> ofSource(SourceKey key) {
    return Optional.ofNullable(ofSources(List.of(key)).get(key));
  }

  /** The child of each of these records; those never sent are left out. */
  public Map<SourceKey, ExchangeId> ofSources(Collection<SourceKey> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    var children = new HashMap<SourceKey, ExchangeId>();
    AsExchange.read(database, () -> numbers.standing(keys))
        .forEach((key, standing) -> children.put(key, standing.id()));
    return children;
  }

  /** The children of these source records. */
  public Set<ExchangeId> childrenOf(Collection<Long> sources) {
    return numbers.children(sources).stream().map(ExchangeId::of).collect(Collectors.toSet());
  }

  /** The child of each of these source records; those that are linked to none are absent. */
  public Map<Long, ExchangeId> childBySource(Collection<Long> sources) {
    return sources.isEmpty() ? Map.of() : numbers.childBySource(sources);
  }

  /** The source records of a child, by its living number. */
  public List<Long> sources(ExchangeId id) {
    return numbers.sources(id.number());
  }

  /** The source records of each of these children, by their living numbers. */
  public Map<ExchangeId, List<Long>> sourcesOf(Collection<ExchangeId> ids) {
    return ids.isEmpty() ? Map.of() : numbers.sourcesOf(ids);
  }

  /** Those of these children of whom a State has a record that it did not withdraw. */
  public Set<ExchangeId> withLivingRecords(Collection<ExchangeId> ids) {
    return ids.isEmpty() ? Set.of() : AsExchange.read(database, () -> numbers.withLiving(ids));
  }

  /** Numbers that were merged into this one, directly or by way of others. */
  public List<String> aliases(ExchangeId id) {
    return numbers.aliases(id.number()).stream().map(String::valueOf).toList();
  }

  /**
   * The children who resemble that person most, best first.
   *
   * @param probe a birth date and a name, or a given name and a surname; nothing is found by less
   */
  public List<Resemblance> search(Person probe, int limit) {
    return AsExchange.read(database, () -> engines.now().searching().search(probe, limit));
  }

  /**
   * What {@link #resolve} would decide of each of these, and nothing is written. One answer each,
   * in the order asked; none meets another of the same batch. Waits for nobody.
   *
   * @param all none naming the same record of its State as another
   * @param withheld records of children who must not be found: they are compared as if they said
   *     nothing of parents and birth place, or whoever asks again and again would learn it
   */
  public List<Match> match(List<Asked> all, Set<Long> withheld) {
    return all.isEmpty()
        ? List.of()
        : AsExchange.read(database, () -> engines.now().matching().match(all, withheld));
  }

  /**
   * Reads some records ahead, so that the first who ask are answered as quickly as later ones.
   *
   * @return whether there may be more to read
   */
  boolean readAhead() {
    return AsExchange.read(database, engines::readAhead);
  }

  /** What happened to the child's number and to those merged into it, oldest first. */
  public List<IdentityEvent> events(ExchangeId id) {
    var all = LongStream.concat(LongStream.of(id.number()), merged(id)).toArray();
    return events.events(all);
  }

  /**
   * What changed for a State's own records, in the order in which it became visible.
   *
   * @param after {@link IdentityChange#sequence} of the last one read, 0 for the first page
   */
  public List<IdentityChange> changes(String state, Instant since, long after, int limit) {
    return events.changes(state, since, after, limit);
  }

  /**
   * A State's own living records with their numbers.
   *
   * @param after {@link StateRecordNumber#source} of the last one read, 0 for the first page
   */
  public List<StateRecordNumber> stateRecords(String state, long after, int limit) {
    return events.stateRecords(state, after, limit);
  }

  private LongStream merged(ExchangeId id) {
    return numbers.aliases(id.number()).stream().mapToLong(Long::longValue);
  }

  /** Taken under the lock, so that later changes never bear earlier times. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
