package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Ruling.Doubt;
import org.monarca.exchange.identity.Ruling.Home;
import org.monarca.exchange.identity.Ruling.Reason;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Evidence;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Profile;
import org.monarca.linkage.Scorer;

/**
 * Decides for each record of a batch which child it is. What the State says of its own record (the
 * id it had before, the exchange ID it sends) comes first, unless name and birth date speak against
 * it; then what the engine finds. Two children that have numbers are never joined here: that is a
 * doubt, for a person.
 */
final class Judge {

  /** A person compares a handful, not a list. */
  private static final int DOUBTS = 5;

  private static final Comparator<Incoming> BY_KEY =
      Comparator.comparing((Incoming incoming) -> incoming.asked().key().state())
          .thenComparing(incoming -> incoming.asked().key().stateStudentId());

  private final Linker linker;
  private final Scorer scorer;

  Judge(Linker linker, Scorer scorer) {
    this.linker = linker;
    this.scorer = scorer;
  }

  /** Rulings in an order of their own, the same for whatever order the records come in. */
  List<Ruling> rule(List<Incoming> batch, Neighbours neighbours) {
    var rulings = new ArrayList<Ruling>(batch.size());
    for (var incoming : batch.stream().sorted(BY_KEY).toList()) {
      var ruling = rule(incoming, neighbours);
      neighbours.add(ruling);
      rulings.add(ruling);
    }
    return rulings;
  }

  private Ruling rule(Incoming incoming, Neighbours neighbours) {
    if (incoming.home() != null) {
      return known(incoming, incoming.home(), neighbours);
    }
    return incoming.claimed() == null
        ? unknown(incoming, neighbours)
        : claimed(incoming, incoming.claimed(), neighbours);
  }

  private Ruling known(Incoming incoming, String home, Neighbours neighbours) {
    var earlier = incoming.earlier();
    if (earlier != null && linker.contradicts(earlier, incoming.profile())) {
      var doubt = new Doubt(home, Reason.EARLIER_RECORD, scorer.score(earlier, incoming.profile()));
      return onItsOwn(incoming, Contradiction.EARLIER_RECORD, doubt, neighbours);
    }
    if (incoming.claimed() != null && !incoming.claimed().equals(home)) {
      return claimsAnother(incoming, home, incoming.claimed(), neighbours);
    }
    var doubts =
        incoming.saysSomethingNew() ? others(incoming, home, neighbours) : List.<Doubt>of();
    return new Ruling(incoming, new Home.Kept(home), Outcome.KNOWN, null, doubts);
  }

  /** The State's own record and the ID it sends name two children: a person must say which. */
  private Ruling claimsAnother(
      Incoming incoming, String home, String claimed, Neighbours neighbours) {
    var records = neighbours.recordsOf(claimed);
    var doubt = new Doubt(claimed, Reason.EXCHANGE_ID, bestEvidence(incoming.profile(), records));
    var contradiction = contradicted(incoming, records) ? Contradiction.EXCHANGE_ID : null;
    return new Ruling(incoming, new Home.Kept(home), Outcome.REVIEW, contradiction, List.of(doubt));
  }

  private Ruling claimed(Incoming incoming, String claimed, Neighbours neighbours) {
    var records = neighbours.recordsOf(claimed);
    var evidence = bestEvidence(incoming.profile(), records);
    if (contradicted(incoming, records)) {
      var doubt = new Doubt(claimed, Reason.EXCHANGE_ID, evidence);
      return onItsOwn(incoming, Contradiction.EXCHANGE_ID, doubt, neighbours);
    }
    var home = new Home.Joined(claimed, true, evidence);
    return new Ruling(incoming, home, Outcome.KNOWN, null, others(incoming, claimed, neighbours));
  }

  private Ruling unknown(Incoming incoming, Neighbours neighbours) {
    return switch (decide(incoming, neighbours)) {
      case Decision.Linked linked ->
          new Ruling(
              incoming,
              new Home.Joined(linked.child(), false, linked.evidence()),
              Outcome.KNOWN,
              null,
              List.of());
      case Decision.NeedsReview review ->
          new Ruling(incoming, new Home.Own(), Outcome.REVIEW, null, doubts(review));
      case Decision.NewChild fresh ->
          new Ruling(incoming, new Home.Own(), Outcome.NEW, null, List.of());
    };
  }

  /**
   * A child under review may itself be the child it was held apart from: it is no rival to it, or
   * one doubt would make all later records of that child doubtful. Unless it is the better match.
   */
  private Decision decide(Incoming incoming, Neighbours neighbours) {
    var candidates = worthComparing(incoming, neighbours.of(incoming));
    var settled =
        candidates.stream()
            .filter(candidate -> !neighbours.isUnderReview(candidate.child()))
            .toList();
    if (settled.size() < candidates.size()
        && linker.decide(incoming.profile(), settled) instanceof Decision.Linked linked
        && candidates.stream()
            .noneMatch(other -> weight(incoming, other) > linked.evidence().weight())) {
      return linked;
    }
    return linker.decide(incoming.profile(), candidates);
  }

  /** All records of those children of whom one is worth a question; weighing alone is quick. */
  private List<Candidate> worthComparing(Incoming incoming, List<Candidate> candidates) {
    double least = scorer.model().thresholds().review();
    var children =
        candidates.stream()
            .filter(candidate -> weight(incoming, candidate) >= least)
            .map(Candidate::child)
            .collect(Collectors.toSet());
    return candidates.stream().filter(candidate -> children.contains(candidate.child())).toList();
  }

  private double weight(Incoming incoming, Candidate candidate) {
    return scorer.weight(incoming.profile(), candidate.profile());
  }

  private Ruling onItsOwn(
      Incoming incoming, Contradiction contradiction, Doubt first, Neighbours neighbours) {
    var doubts = new ArrayList<Doubt>();
    doubts.add(first);
    doubts.addAll(others(incoming, first.child(), neighbours));
    return new Ruling(incoming, new Home.Own(), Outcome.REVIEW, contradiction, doubts);
  }

  /** Children, but for its own, that the record resembles. */
  private List<Doubt> others(Incoming incoming, String own, Neighbours neighbours) {
    var candidates =
        worthComparing(incoming, neighbours.of(incoming)).stream()
            .filter(candidate -> !candidate.child().equals(own))
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
      var evidence = scorer.score(profile, record.profile());
      if (best == null || evidence.weight() > best.weight()) {
        best = evidence;
      }
    }
    return best;
  }
}
