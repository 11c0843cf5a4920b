package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.KeptApart;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;
import org.monarca.linkage.weigh.Profile;
import org.monarca.records.ExchangeNumber;

/**
 * Resolves one batch: gathers what is known of its records and of all that resemble them in a few
 * statements, has them judged in memory, numbers the new children and writes everything back in a
 * few statements more.
 */
final class Resolving {

  private static final Comparator<Incoming> BY_KEY =
      Comparator.comparing((Incoming incoming) -> incoming.asked().key().state())
          .thenComparing(incoming -> incoming.asked().key().stateStudentId());

  private final NumberStore numbers;
  private final NeighbourStore neighbours;
  private final RulingStore rulings;
  private final RulingAnewStore anew;
  private final KeptApart keptApart;
  private final Standardiser standardiser;
  private final Vicinity vicinity;
  private final PostgresIndex index;
  private final Judge judge;

  Resolving(
      NumberStore numbers,
      NeighbourStore neighbours,
      RulingStore rulings,
      RulingAnewStore anew,
      KeptApart keptApart,
      Standardiser standardiser,
      PostgresIndex index,
      Linker linker,
      int cap) {
    this.numbers = numbers;
    this.neighbours = neighbours;
    this.rulings = rulings;
    this.anew = anew;
    this.keptApart = keptApart;
    this.standardiser = standardiser;
    this.index = index;
    this.vicinity = new Vicinity(index, linker, cap);
    this.judge = new Judge(linker);
  }

  /** Within the caller's transaction, under the lock. */
  Resolved resolve(List<ToResolve> sources, Instant now, String by) {
    var batch = incoming(sources);
    var ruled = judge.rule(batch, neighbours(batch));
    var numbered = number(ruled, Map.of(), now);
    rulings.save(numbered, now, by);
    index.remember(saidAnew(batch));
    return new Resolved(
        numbered.stream().map(Numbered::resolution).toList(),
        numbered.stream()
            .filter(ruling -> !ruling.ruling().doubts().isEmpty())
            .map(Numbered::source)
            .toList(),
        numbered.stream()
            .filter(ruling -> !ruling.ruling().isOwn())
            .map(Numbered::source)
            .toList());
  }

  /**
   * What came of a batch.
   *
   * @param doubtful records that may be another child as well
   * @param joined records of children that had a number before
   */
  record Resolved(List<Resolution> resolutions, List<Long> doubtful, List<Long> joined) {}

  /**
   * Decides records again in the order given, as if none of them had been decided: until its turn
   * comes none is found by another. Within the caller's transaction, under the lock.
   */
  void again(List<Anew> records, Instant now, String by) {
    var sources = records.stream().map(Anew::source).toList();
    var stored = neighbours.records(sources);
    var claims = numbers.claims(sources);
    var apart = keptApart.of(sources);
    var batch = new ArrayList<Incoming>();
    var own = new HashMap<Long, Long>();
    for (var record : records) {
      var known = Objects.requireNonNull(stored.get(record.source()));
      if (record.ownsNumber()) {
        own.put(record.source(), known.number());
      }
      batch.add(
          undecided(
              record,
              known,
              claims.get(record.source()),
              apart.getOrDefault(record.source(), Map.of())));
    }
    var undecided = batch.stream().filter(incoming -> incoming.home() == null).toList();
    rulings.forget(undecided);
    var numbered = number(inTurn(records, batch), own, now);
    anew.replace(numbered, stored, own.keySet(), now, by);
    index.remember(saidAnew(undecided));
  }

  /** Each knows of those that were decided before it, and of no other. */
  private List<Ruling> inTurn(List<Anew> records, List<Incoming> batch) {
    var neighbours = neighbours(batch);
    var later = decidedLater(neighbours.known(), records.getFirst().turn());
    later.values().forEach(candidate -> neighbours.hide(candidate.record()));
    var rulings = new ArrayList<Ruling>();
    for (int i = 0; i < batch.size(); i++) {
      var before = later.headMap(records.get(i).turn());
      before.values().forEach(neighbours::add);
      before.clear();
      rulings.add(judge.rule(batch.get(i), neighbours));
    }
    return rulings;
  }

  private SortedMap<Long, Candidate> decidedLater(List<Candidate> known, long turn) {
    var turns = numbers.turns(known.stream().map(Candidate::record).toList(), turn);
    var later = new TreeMap<Long, Candidate>();
    for (var candidate : known) {
      var its = turns.get(candidate.record());
      if (its != null) {
        later.put(its, candidate);
      }
    }
    return later;
  }

  private Incoming undecided(
      Anew record, Stored stored, @Nullable Long claimed, Map<Long, Float> apart) {
    var profile = standardiser.profile(stored.person());
    var query = Query.of(record.source(), profile);
    return new Incoming(
        new ToResolve(record.source(), stored.key(), Map.of(), null, true),
        stored.person(),
        query,
        query.holds(),
        null,
        record.staysHome() ? Long.toString(stored.number()) : null,
        record.staysHome() || claimed == null ? null : claimed.toString(),
        apart);
  }

  private static Map<Long, Profile> saidAnew(List<Incoming> batch) {
    var said = new HashMap<Long, Profile>();
    for (var incoming : batch) {
      if (incoming.saysSomethingNew()) {
        said.put(incoming.source(), incoming.profile());
      }
    }
    return said;
  }

  private Neighbours neighbours(List<Incoming> batch) {
    var asking = batch.stream().filter(Incoming::saysSomethingNew).map(Incoming::query).toList();
    return vicinity.of(asking, index.recordsOfNumbers(namedIn(batch)));
  }

  /**
   * Children whose numbers were sent; also the one that a record stands for, if it names another or
   * says something new.
   */
  private static Collection<Long> namedIn(List<Incoming> batch) {
    var named = new HashSet<Long>();
    for (var incoming : batch) {
      var home = incoming.home();
      var claimed = incoming.claimed();
      if (claimed != null) {
        named.add(Long.valueOf(claimed));
      }
      if (home != null && (claimed != null || incoming.saysSomethingNew())) {
        named.add(Long.valueOf(home));
      }
    }
    return named;
  }

  /** In an order of its own, the same for whatever order the records come in. */
  private List<Incoming> incoming(List<ToResolve> sources) {
    var known = sources.stream().filter(ToResolve::known).map(ToResolve::source).toList();
    var stored = neighbours.records(known);
    var apart = keptApart.of(known);
    var claimed = livingClaims(sources);
    return sources.parallelStream()
        .map(asked ->
            incoming(
                asked,
                stored.get(asked.source()),
                claimed,
                apart.getOrDefault(asked.source(), Map.of())))
        .sorted(BY_KEY)
        .toList();
  }

  private Incoming incoming(
      ToResolve asked, @Nullable Stored stored, Map<String, Long> claimed, Map<Long, Float> apart) {
    var person = Person.of(asked.student(), asked.key().state());
    var earlier = stored == null ? null : standardiser.profile(stored.person());
    var number = claimed.get(Objects.requireNonNullElse(asked.claimedExchangeId(), ""));
    return new Incoming(
        asked,
        person,
        Query.of(asked.source(), standardiser.profile(person)),
        earlier == null ? new long[0] : BlockingKeys.of(earlier),
        earlier,
        stored == null ? null : Long.toString(stored.number()),
        number == null ? null : number.toString(),
        apart);
  }

  private Map<String, Long> livingClaims(List<ToResolve> sources) {
    var claims = new HashSet<Long>();
    for (var source : sources) {
      var claim = source.claimedExchangeId();
      if (claim != null && ExchangeNumber.isWellFormed(claim)) {
        claims.add(Long.valueOf(claim));
      }
    }
    var living = new HashMap<String, Long>();
    numbers.living(claims).forEach((asked, number) -> living.put(asked.toString(), number));
    return living;
  }

  /**
   * @param own numbers that records keep if they are found to be nobody else
   */
  private List<Numbered> number(List<Ruling> ruled, Map<Long, Long> own, Instant now) {
    var alone = ruled.stream().filter(Ruling::isOwn).toList();
    var without = alone.stream().filter(ruling -> !own.containsKey(source(ruling))).toList();
    var issued = numbers.issue(without.size(), now).iterator();
    var known = new HashMap<String, Long>();
    for (var ruling : alone) {
      var kept = own.get(source(ruling));
      known.put(ruling.child(), kept == null ? issued.next() : kept);
    }
    var numbered = new ArrayList<Numbered>(ruled.size());
    for (var ruling : ruled) {
      var others = new HashMap<String, Long>();
      ruling.doubts().forEach(doubt -> others.put(doubt.child(), number(doubt.child(), known)));
      numbered.add(new Numbered(ruling, number(ruling.child(), known), others));
    }
    return numbered;
  }

  private static long source(Ruling ruling) {
    return ruling.incoming().source();
  }

  private static long number(String child, Map<String, Long> unnumbered) {
    var issued = unnumbered.get(child);
    return issued == null ? Long.parseLong(child) : issued;
  }
}
