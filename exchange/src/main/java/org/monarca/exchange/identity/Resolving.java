package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.KeptApart;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.exchange.identity.stored.OpenNearMatch;
import org.monarca.exchange.identity.stored.OpenNearMatches;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;
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
  private final OpenNearMatches nearMatches;
  private final Turns turns;
  private final KeptApart keptApart;
  private final Standardiser standardiser;
  private final Vicinity vicinity;
  private final PostgresIndex index;
  private final Judge judge;

  Resolving(
      NumberStore numbers,
      NeighbourStore neighbours,
      RulingStore rulings,
      OpenNearMatches nearMatches,
      Turns turns,
      KeptApart keptApart,
      Standardiser standardiser,
      PostgresIndex index,
      Linker linker,
      int cap) {
    this.numbers = numbers;
    this.neighbours = neighbours;
    this.rulings = rulings;
    this.nearMatches = nearMatches;
    this.turns = turns;
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
    var numbered = number(ruled, now);
    rulings.save(numbered, now, by);
    index.remember(saidAnew(batch));
    var asked = numbers.askedAbout(forReview(numbered));
    return new Resolved(
        numbered.stream().map(each -> each.resolution(asked.contains(each.source()))).toList(),
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

  private static List<Long> forReview(List<Numbered> numbered) {
    return numbered.stream()
        .filter(each -> each.ruling().outcome() == Outcome.REVIEW)
        .map(Numbered::source)
        .toList();
  }

  private static List<Query> saidAnew(List<Incoming> batch) {
    return batch.stream().filter(Incoming::saysSomethingNew).map(Incoming::query).toList();
  }

  private Neighbours neighbours(List<Incoming> batch) {
    var asking = saidAnew(batch);
    var named =
        batch.stream().map(Incoming::named).flatMap(Set::stream).collect(Collectors.toSet());
    return vicinity.of(asking, index.recordsOfNumbers(named));
  }

  /** In an order of its own, the same for whatever order the records come in. */
  private List<Incoming> incoming(List<ToResolve> sources) {
    var known = sources.stream().filter(ToResolve::known).map(ToResolve::source).toList();
    var stored = neighbours.records(known);
    var open = nearMatches.of(known);
    var apart = keptApart.of(known);
    var claimed = livingClaims(sources);
    return sources.parallelStream()
        .map(asked -> {
          var standing = stored.get(asked.source());
          return incoming(
              asked,
              standing == null
                  ? null
                  : before(standing, open.getOrDefault(asked.source(), List.of())),
              claimed,
              apart.getOrDefault(asked.source(), Map.of()));
        })
        .sorted(BY_KEY)
        .toList();
  }

  private Incoming incoming(
      ToResolve asked, @Nullable Before before, Map<String, Long> claimed, Map<Long, Float> apart) {
    var person = Person.of(asked.student(), asked.key().state());
    var number = claimed.get(Objects.requireNonNullElse(asked.claimedExchangeId(), ""));
    return new Incoming(
        asked,
        person,
        Query.of(asked.source(), standardiser.profile(person)),
        before,
        number == null ? null : number.toString(),
        apart);
  }

  private Before before(Stored stored, List<OpenNearMatch> open) {
    var profile = standardiser.profile(stored.person());
    return new Before(
        Long.toString(stored.number()),
        stored.forReview(),
        profile,
        BlockingKeys.of(profile),
        stored.said(),
        stored.claimed(),
        stored.claimedIn(),
        open);
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

  private List<Numbered> number(List<Ruling> ruled, Instant now) {
    var alone = ruled.stream().filter(Ruling::isOwn).toList();
    var issued = numbers.issue(alone.size(), now).iterator();
    var known = new HashMap<String, Long>();
    alone.forEach(ruling -> known.put(ruling.child(), issued.next()));
    long first = turns.draw(ruled.size());
    var numbered = new ArrayList<Numbered>(ruled.size());
    for (var ruling : ruled) {
      var others = new HashMap<String, Long>();
      ruling.doubts().forEach(doubt -> others.put(doubt.child(), number(doubt.child(), known)));
      numbered.add(
          new Numbered(ruling, first + numbered.size(), number(ruling.child(), known), others));
    }
    return numbered;
  }

  private static long number(String child, Map<String, Long> unnumbered) {
    var issued = unnumbered.get(child);
    return issued == null ? Long.parseLong(child) : issued;
  }
}
