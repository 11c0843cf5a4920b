package org.monarca.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.Scorer;

/**
 * Decides which known child a record that came in is: one of them, a person's question, or a new
 * one. Pure; the order of the candidates changes nothing. One serves all threads.
 *
 * <p>Nothing is linked on weight alone: {@link Caution} lists the hard rules. They only send to
 * review, never link.
 */
public final class Linker {

  /** Of equals the earlier record: how children are named must change nothing. */
  private static final Comparator<Resemblance> BEST_FIRST =
      Comparator.comparingDouble((Resemblance resemblance) -> -resemblance.evidence().weight())
          .thenComparingLong(Resemblance::record)
          .thenComparing(Resemblance::child);

  private final Scorer scorer;
  private final Thresholds thresholds;
  private final double searchBits;

  public Linker(LinkageModel model) {
    this.scorer = model.scorer();
    this.thresholds = model.thresholds();
    this.searchBits = model.searchBits();
  }

  /** With the shipped model. */
  public static Linker standard() {
    return new Linker(LinkageModel.standard());
  }

  /**
   * The decision, given every living record of every child that shares a blocking key with it.
   *
   * <p>A child under review may itself be the child it was held apart from: it is no rival to it,
   * or one doubt would make all later records of that child doubtful. Unless it is the better
   * match.
   */
  public Decision decide(Profile incoming, List<Candidate> candidates) {
    var worthy = worthComparing(incoming, candidates);
    var settled = settled(worthy);
    if (settled.size() < worthy.size()
        && among(incoming, settled) instanceof Decision.Linked linked
        && worthy.stream()
            .noneMatch(
                other -> scorer.weight(incoming, other.profile()) > linked.evidence().weight())) {
      return linked;
    }
    return among(incoming, worthy.isEmpty() ? candidates : worthy);
  }

  /** All records of those children of whom one is worth a question; weighing alone is quick. */
  private List<Candidate> worthComparing(Profile incoming, List<Candidate> candidates) {
    var children =
        candidates.stream()
            .filter(candidate -> isWorthReview(incoming, candidate.profile()))
            .map(Candidate::child)
            .collect(Collectors.toSet());
    return candidates.stream().filter(candidate -> children.contains(candidate.child())).toList();
  }

  /** Those of children who are not made of records under review alone. */
  private static List<Candidate> settled(List<Candidate> candidates) {
    var children =
        candidates.stream()
            .filter(candidate -> !candidate.underReview())
            .map(Candidate::child)
            .collect(Collectors.toSet());
    return candidates.stream().filter(candidate -> children.contains(candidate.child())).toList();
  }

  private Decision among(Profile incoming, List<Candidate> candidates) {
    var children = resemblances(incoming, candidates);
    var worthReview = children.stream().filter(this::isWorthReview).toList();
    if (worthReview.isEmpty()) {
      return new Decision.NewChild(children.stream().findFirst());
    }
    var best = worthReview.getFirst();
    return best.cautions().isEmpty()
        ? new Decision.Linked(best.child(), best.record(), best.evidence())
        : new Decision.NeedsReview(worthReview);
  }

  /** Whether two records resemble each other enough for a question. */
  public boolean isWorthReview(Profile a, Profile b) {
    return scorer.weight(a, b, thresholds.review()) >= thresholds.review();
  }

  /** Why two records are, or are not, one child. */
  public Evidence evidence(Profile a, Profile b) {
    return scorer.evidence(a, b);
  }

  /** The same of somebody who is searched for; the query may be as partial as it likes. */
  public Evidence search(Profile query, Profile record) {
    return scorer.evidence(query, record, searchBits);
  }

  /** The total of {@link #evidence} in bits, without building it: some ten times as quick. */
  public double weight(Profile a, Profile b) {
    return scorer.weight(a, b);
  }

  /**
   * Whether name and birth date both speak against one child, though a State's id or an exchange ID
   * says it is one: an id used again, or a wrong one. A twin's id counts too, where a multiple
   * birth is known and the given names differ.
   */
  public boolean contradicts(Profile earlier, Profile now) {
    var comparison = Comparison.of(earlier, now);
    boolean nameSpeaksAgainst =
        comparison.givenNamesDiffer() || comparison.surnames() == Level.SURNAMES_DIFFERENT;
    boolean isOtherTwin = comparison.areLikeTwins() && Cautions.isMultipleBirth(earlier, now);
    return isOtherTwin || (nameSpeaksAgainst && comparison.birthDatesDiffer());
  }

  private boolean isWorthReview(Resemblance resemblance) {
    return resemblance.evidence().weight() >= thresholds.review();
  }

  private List<Resemblance> resemblances(Profile incoming, List<Candidate> candidates) {
    return withRivalry(alone(incoming, candidates));
  }

  /**
   * How each child resembles the record, the best first, as if none were the rival of another: what
   * a decision is made of.
   */
  public List<Resemblance> alone(Profile incoming, List<Candidate> candidates) {
    var byChild = new TreeMap<String, List<Candidate>>();
    for (var candidate : candidates) {
      byChild.computeIfAbsent(candidate.child(), child -> new ArrayList<>()).add(candidate);
    }
    return byChild.values().stream()
        .map(records -> resemblance(incoming, records))
        .sorted(BEST_FIRST)
        .toList();
  }

  private Resemblance resemblance(Profile incoming, List<Candidate> records) {
    var best = records.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (var record : records) {
      double weight = scorer.weight(incoming, record.profile());
      if (weight > most || (weight == most && record.record() < best.record())) {
        most = weight;
        best = record;
      }
      least = Math.min(least, weight);
    }
    var resemblance = resemblance(incoming, best, least);
    return Cautions.parentsDiffer(incoming, records)
        ? resemblance.with(Caution.PARENTS_DIFFER)
        : resemblance;
  }

  private Resemblance resemblance(Profile incoming, Candidate best, double least) {
    var evidence = scorer.evidence(incoming, best.profile());
    var cautions = Cautions.of(incoming, best.profile());
    if (evidence.weight() < thresholds.link()) {
      cautions.add(Caution.EVIDENCE_TOO_WEAK);
    }
    if (least < thresholds.floor()) {
      cautions.add(Caution.OTHER_RECORD_AGAINST);
    }
    return new Resemblance(best.child(), best.record(), evidence, cautions);
  }

  /**
   * Two children who both resemble the record strongly may themselves be one: only a person joins
   * established children.
   */
  private List<Resemblance> withRivalry(List<Resemblance> bestFirst) {
    if (bestFirst.size() < 2) {
      return bestFirst;
    }
    double first = bestFirst.getFirst().evidence().weight();
    double second = bestFirst.get(1).evidence().weight();
    boolean isRival =
        second >= thresholds.link()
            || (second >= thresholds.review() && first - second < thresholds.margin());
    if (!isRival) {
      return bestFirst;
    }
    var warned = new ArrayList<>(bestFirst);
    warned.set(0, bestFirst.getFirst().with(Caution.ANOTHER_CHILD_TOO));
    return warned;
  }
}
