package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Ruling.Doubt;
import org.monarca.exchange.identity.Ruling.Home;
import org.monarca.exchange.identity.Ruling.Reason;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Linker;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Profile;

/**
 * Decides for each record of a batch which child it is. What the State says of its own record (the
 * id it had before, the exchange ID it sends) comes first, unless name and birth date speak against
 * it; then what the engine finds. Two children that have numbers are never joined here: that is a
 * doubt, for a person.
 */
final class Judge {

  /** A person compares a handful, not a list. */
  private static final int DOUBTS = 5;

  private final Linker linker;

  Judge(Linker linker) {
    this.linker = linker;
  }

  /** One after the other: each is known to those after it. */
  List<Ruling> rule(List<Incoming> batch, Neighbours neighbours) {
    var rulings = new ArrayList<Ruling>(batch.size());
    for (var incoming : batch) {
      rulings.add(rule(incoming, neighbours));
    }
    return rulings;
  }

  /** One, who is known to those after it. */
  Ruling rule(Incoming incoming, Neighbours neighbours) {
    var ruling = ruling(incoming, neighbours);
    neighbours.add(ruling.candidate());
    return ruling;
  }

  private Ruling ruling(Incoming incoming, Neighbours neighbours) {
    var home = incoming.home();
    if (home != null) {
      return incoming.isNews()
          ? known(incoming, home, neighbours)
          : asBefore(incoming, home, neighbours);
    }
    return incoming.claimed() == null
        ? unknown(incoming, neighbours)
        : claimed(incoming, incoming.claimed(), neighbours);
  }

  /** What was told before is not asked again; who waits for an answer is told that it is due. */
  private Ruling asBefore(Incoming incoming, String home, Neighbours neighbours) {
    var claimed = incoming.claimed();
    var before = incoming.before();
    if (claimed == null
        || claimed.equals(home)
        || before == null
        || !before.isAskedForItsNumber()) {
      return new Ruling(incoming, new Home.Kept(home), Outcome.KNOWN, Set.of(), List.of());
    }
    boolean isContradicted = contradicted(incoming, neighbours.recordsOf(claimed));
    return new Ruling(
        incoming,
        new Home.Kept(home),
        Outcome.REVIEW,
        isContradicted ? Set.of(Contradiction.EXCHANGE_ID) : Set.of(),
        List.of());
  }

  private Ruling known(Incoming incoming, String home, Neighbours neighbours) {
    var claimed = incoming.claimed();
    var earlier = incoming.earlier();
    if (earlier != null && linker.contradicts(earlier, incoming.profile())) {
      return notWhomItWas(incoming, home, earlier, neighbours);
    }
    if (claimed != null
        && !claimed.equals(home)
        && !apart(incoming).isSettled(neighbours.recordsOf(claimed))) {
      return claimsAnother(incoming, home, claimed, neighbours);
    }
    var doubts = new ArrayList<Doubt>();
    if (incoming.saysSomethingNew()) {
      doubts.addAll(others(incoming, home, neighbours));
      noLongerFits(incoming, home, neighbours).ifPresent(doubts::add);
    }
    return new Ruling(incoming, new Home.Kept(home), Outcome.KNOWN, Set.of(), doubts);
  }

  /** It keeps its number: that it fitted before may be the mistake. Once contested it stays so. */
  private Optional<Doubt> noLongerFits(Incoming incoming, String home, Neighbours neighbours) {
    var others =
        neighbours.recordsOf(home).stream()
            .filter(record -> record.record() != incoming.source())
            .toList();
    var before = incoming.before();
    boolean fitted =
        before != null
            && !others.isEmpty()
            && (before.isContested()
                || others.stream().anyMatch(record -> fits(before.profile(), record.profile())));
    boolean fitsNow =
        others.stream().anyMatch(record -> fits(incoming.profile(), record.profile()));
    return fitted && !fitsNow
        ? Optional.of(
            new Doubt(home, Reason.NO_LONGER_FITS, bestEvidence(incoming.profile(), others)))
        : Optional.empty();
  }

  private boolean fits(Profile one, Profile other) {
    return linker.isWorthReview(one, other);
  }

  /** A State student ID given out again; the exchange ID sent with it may name the new child. */
  private Ruling notWhomItWas(
      Incoming incoming, String home, Profile earlier, Neighbours neighbours) {
    var against = EnumSet.of(Contradiction.EARLIER_RECORD);
    var doubts = new ArrayList<Doubt>();
    doubts.add(
        new Doubt(home, Reason.EARLIER_RECORD, linker.evidence(earlier, incoming.profile())));
    var claimed = incoming.claimed();
    if (claimed != null && !claimed.equals(home)) {
      doubts.add(claim(incoming, claimed, neighbours));
      if (contradicted(incoming, neighbours.recordsOf(claimed))) {
        against.add(Contradiction.EXCHANGE_ID);
      }
    }
    return onItsOwn(incoming, against, doubts, neighbours);
  }

  /**
   * The State's own record and the ID it sends name two children: a person must say which. Until
   * then it shares its number with nobody (ADR 0010).
   */
  private Ruling claimsAnother(
      Incoming incoming, String home, String claimed, Neighbours neighbours) {
    var against = EnumSet.noneOf(Contradiction.class);
    if (contradicted(incoming, neighbours.recordsOf(claimed))) {
      against.add(Contradiction.EXCHANGE_ID);
    }
    var doubts = new ArrayList<Doubt>();
    doubts.add(claim(incoming, claimed, neighbours));
    if (neighbours.isAlone(incoming.source(), home)) {
      return new Ruling(incoming, new Home.Kept(home), Outcome.REVIEW, against, doubts);
    }
    var records = neighbours.recordsOf(home).stream();
    var shared = records.filter(record -> record.record() != incoming.source()).toList();
    doubts.add(new Doubt(home, Reason.EARLIER_RECORD, bestEvidence(incoming.profile(), shared)));
    return onItsOwn(incoming, against, doubts, neighbours);
  }

  private Doubt claim(Incoming incoming, String claimed, Neighbours neighbours) {
    var evidence = bestEvidence(incoming.profile(), neighbours.recordsOf(claimed));
    return new Doubt(claimed, Reason.EXCHANGE_ID, evidence);
  }

  private Ruling claimed(Incoming incoming, String claimed, Neighbours neighbours) {
    var claim = claim(incoming, claimed, neighbours);
    var records = neighbours.recordsOf(claimed);
    if (apart(incoming).isKept(records) || contradicted(incoming, records)) {
      return onItsOwn(incoming, Set.of(Contradiction.EXCHANGE_ID), List.of(claim), neighbours);
    }
    var home = new Home.Joined(claimed, true, claim.evidence());
    var doubts = others(incoming, claimed, neighbours);
    return new Ruling(incoming, home, Outcome.KNOWN, Set.of(), doubts);
  }

  private Ruling unknown(Incoming incoming, Neighbours neighbours) {
    return switch (apart(incoming).decide(neighbours)) {
      case Decision.Linked linked ->
          new Ruling(
              incoming,
              new Home.Joined(linked.child(), false, linked.evidence()),
              Outcome.KNOWN,
              Set.of(),
              List.of());
      case Decision.NeedsReview review ->
          new Ruling(incoming, new Home.Own(), Outcome.REVIEW, Set.of(), doubts(review));
      case Decision.NewChild fresh ->
          new Ruling(incoming, new Home.Own(), Outcome.NEW, Set.of(), List.of());
    };
  }

  private Apart apart(Incoming incoming) {
    return new Apart(linker, incoming.source(), incoming.profile(), incoming.keptApart());
  }

  /**
   * @param stated whom the State says it is, in one way or another
   */
  private Ruling onItsOwn(
      Incoming incoming, Set<Contradiction> against, List<Doubt> stated, Neighbours neighbours) {
    var named = stated.stream().map(Doubt::child).collect(Collectors.toSet());
    var doubts =
        Stream.concat(stated.stream(), others(incoming, named, neighbours).stream()).toList();
    return new Ruling(incoming, new Home.Own(), Outcome.REVIEW, against, doubts);
  }

  private List<Doubt> others(Incoming incoming, String own, Neighbours neighbours) {
    return others(incoming, Set.of(own), neighbours);
  }

  /** Children, but for those named, that the record resembles. */
  private List<Doubt> others(Incoming incoming, Set<String> but, Neighbours neighbours) {
    var candidates =
        apart(incoming).askable(neighbours).stream()
            .filter(candidate -> !but.contains(candidate.child()))
            .toList();
    return switch (linker.decide(incoming.profile(), candidates)) {
      case Decision.Linked linked ->
          List.of(new Doubt(linked.child(), Reason.RESEMBLES, linked.evidence()));
      case Decision.NeedsReview review -> doubts(review);
      case Decision.NewChild fresh -> List.of();
    };
  }

  private static List<Doubt> doubts(Decision.NeedsReview review) {
    return review.resemblances().stream()
        .limit(DOUBTS)
        .map(
            resemblance -> new Doubt(resemblance.child(), Reason.RESEMBLES, resemblance.evidence()))
        .toList();
  }

  /** No record of the child supports it: one that does outweighs a slip in another. */
  private boolean contradicted(Incoming incoming, List<Candidate> records) {
    return !records.isEmpty()
        && records.stream()
            .allMatch(record -> linker.contradicts(record.profile(), incoming.profile()));
  }

  private @Nullable Evidence bestEvidence(Profile profile, List<Candidate> records) {
    Evidence best = null;
    for (var record : records) {
      var evidence = linker.evidence(profile, record.profile());
      if (best == null || evidence.weight() > best.weight()) {
        best = evidence;
      }
    }
    return best;
  }
}
