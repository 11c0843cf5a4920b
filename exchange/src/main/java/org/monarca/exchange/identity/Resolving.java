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
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.BlockingKeys;
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
  private final Standardiser standardiser;
  private final Vicinity vicinity;
  private final PostgresIndex index;
  private final Judge judge;

  Resolving(
      NumberStore numbers,
      NeighbourStore neighbours,
      RulingStore rulings,
      Standardiser standardiser,
      PostgresIndex index,
      Linker linker,
      int cap) {
    this.numbers = numbers;
    this.neighbours = neighbours;
    this.rulings = rulings;
    this.standardiser = standardiser;
    this.index = index;
    this.vicinity = new Vicinity(index, linker, cap);
    this.judge = new Judge(linker);
  }

  /** Within the caller's transaction, under the lock. */
  List<Resolution> resolve(List<ToResolve> sources, Instant now, String by) {
    var batch = incoming(sources);
    var ruled = judge.rule(batch, neighbours(batch));
    var numbered = number(ruled, now);
    rulings.save(numbered, now, by);
    index.remember(saidAnew(batch));
    return numbered.stream().map(Numbered::resolution).toList();
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

  /** Children whose numbers were sent; also the one a record stands for, if it names another. */
  private static Collection<Long> namedIn(List<Incoming> batch) {
    var named = new HashSet<Long>();
    for (var incoming : batch) {
      var home = incoming.home();
      var claimed = incoming.claimed();
      if (claimed != null) {
        named.add(Long.valueOf(claimed));
      }
      if (claimed != null && home != null) {
        named.add(Long.valueOf(home));
      }
    }
    return named;
  }

  /** In an order of its own, the same for whatever order the records come in. */
  private List<Incoming> incoming(List<ToResolve> sources) {
    var stored =
        neighbours.records(
            sources.stream().filter(ToResolve::known).map(ToResolve::source).toList());
    var claimed = livingClaims(sources);
    return sources.parallelStream()
        .map(asked -> incoming(asked, stored.get(asked.source()), claimed))
        .sorted(BY_KEY)
        .toList();
  }

  private Incoming incoming(ToResolve asked, @Nullable Stored stored, Map<String, Long> claimed) {
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
        number == null ? null : number.toString());
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
    var issued = numbers.issue((int) ruled.stream().filter(Ruling::isOwn).count(), now).iterator();
    var known = new HashMap<String, Long>();
    for (var ruling : ruled) {
      if (ruling.isOwn()) {
        known.put(ruling.child(), issued.next());
      }
    }
    var numbered = new ArrayList<Numbered>(ruled.size());
    for (var ruling : ruled) {
      var others = new HashMap<String, Long>();
      ruling.doubts().forEach(doubt -> others.put(doubt.child(), number(doubt.child(), known)));
      numbered.add(new Numbered(ruling, number(ruling.child(), known), others));
    }
    return numbered;
  }

  private static long number(String child, Map<String, Long> unnumbered) {
    var issued = unnumbered.get(child);
    return issued == null ? Long.parseLong(child) : issued;
  }
}
