package org.monarca.exchange.consolidated;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Match;
import org.monarca.exchange.identity.Outcome;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Shelters;

/** Answers what would be decided about children, and writes down whom that showed. */
final class Matches {

  private final Identities identities;
  private final Shelters shelters;
  private final Audit audit;

  Matches(Identities identities, Shelters shelters, Audit audit) {
    this.identities = identities;
    this.shelters = shelters;
    this.audit = audit;
  }

  /** Within the transaction under way, of whoever asks. */
  List<Match> of(Actor actor, List<Question> asked) {
    var state = actor.ownState().orElse(null);
    var matches =
        identities.match(asked.stream().map(each -> each.by(state)).toList(), recordsOfProtected());
    audit.record(actor, entry(matches));
    return matches;
  }

  /** Every record of every protected child, marked or not. */
  private Set<Long> recordsOfProtected() {
    var marked = shelters.marked();
    return marked.isEmpty()
        ? Set.of()
        : identities
            .sourcesOf(Set.copyOf(identities.childBySource(marked).values()))
            .values()
            .stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
  }

  /** How many were asked about and how they came out, and whom that showed; never what was said. */
  private static Entry entry(List<Match> matches) {
    var entry = Entry.done("child.match", "child").with("count", matches.size());
    for (var outcome : Outcome.values()) {
      long so = matches.stream().filter(match -> match.outcome() == outcome).count();
      entry = entry.with(outcome.name().toLowerCase(Locale.ROOT), so);
    }
    return entry.with(
        "shown",
        matches.stream().flatMap(Match::shown).map(ExchangeId::digits).distinct().toList());
  }
}
