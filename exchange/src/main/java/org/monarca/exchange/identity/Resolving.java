package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.NeighbourStore.Stored;
import org.monarca.linkage.Standardiser;
import org.monarca.records.ExchangeNumber;

/**
 * Resolves one batch: gathers what is known of its records and of all that resemble them in a few
 * statements, has them judged in memory, numbers the new children and writes everything back in a
 * few statements more.
 */
final class Resolving {

  private final NumberStore numbers;
  private final NeighbourStore neighbours;
  private final RulingStore rulings;
  private final Standardiser standardiser;
  private final LookUpKeys lookUpKeys;
  private final Vicinity vicinity;
  private final Judge judge;

  Resolving(
      NumberStore numbers,
      NeighbourStore neighbours,
      RulingStore rulings,
      Standardiser standardiser,
      Vicinity vicinity,
      Judge judge) {
    this.numbers = numbers;
    this.neighbours = neighbours;
    this.rulings = rulings;
    this.standardiser = standardiser;
    this.lookUpKeys = new LookUpKeys(standardiser);
    this.vicinity = vicinity;
    this.judge = judge;
  }

  /** Within the caller's transaction, under the lock. */
  List<Resolution> resolve(List<ToResolve> sources, Instant now, String by) {
    var batch = incoming(sources);
    var ruled = judge.rule(batch, vicinity.of(batch));
    var numbered = number(ruled, now);
    rulings.save(numbered, now, by);
    vicinity.remember(numbered);
    return numbered.stream().map(Numbered::resolution).toList();
  }

  private List<Incoming> incoming(List<ToResolve> sources) {
    var stored =
        neighbours.records(
            sources.stream().filter(ToResolve::known).map(ToResolve::source).toList());
    var claimed = livingClaims(sources);
    return sources.parallelStream()
        .map(asked -> incoming(asked, stored.get(asked.source()), claimed))
        .toList();
  }

  private Incoming incoming(ToResolve asked, @Nullable Stored stored, Map<String, Long> claimed) {
    var person = People.of(asked.student(), asked.key().state());
    var profile = standardiser.profile(person);
    var earlier = stored == null ? null : standardiser.profile(stored.person());
    var number = claimed.get(Objects.requireNonNullElse(asked.claimedExchangeId(), ""));
    return new Incoming(
        asked,
        person,
        profile,
        lookUpKeys.forLinking(profile),
        lookUpKeys.of(person, profile),
        stored == null || earlier == null ? Keys.NONE : lookUpKeys.of(stored.person(), earlier),
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
