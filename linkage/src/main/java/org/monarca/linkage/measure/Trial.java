package org.monarca.linkage.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.resolve.MemoryIndex;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;
import org.monarca.linkage.weigh.Profile;

/**
 * Records of which it is known who they are, tried by a model: each is held against the children
 * known before it, every record of whom stands where it belongs. What any thresholds would decide
 * about them can then be counted without weighing again. One decision a record: pairs of one large
 * cluster would count as many, and bounds be narrower than they should.
 */
public final class Trial {

  private static final int BATCH = 5_000;

  private final Thresholds start;
  private final List<Tried> tried;

  private Trial(Thresholds start, List<Tried> tried) {
    this.start = start;
    this.tried = List.copyOf(tried);
  }

  /**
   * What one record came to.
   *
   * @param best the weight of the child that resembles it most
   * @param second that of the next one
   * @param clear whether no caution but weakness stands against the best
   * @param right whether the best is its child
   * @param own the weight of its child
   * @param known whether its child was known before it
   */
  private record Tried(
      double best, double second, boolean clear, boolean right, double own, boolean known) {

    /** As {@link Linker} decides it. */
    boolean isLinked(Thresholds by) {
      boolean isRival =
          second >= by.link() || (second >= by.review() && best - second < by.margin());
      return clear && best >= by.link() && !isRival;
    }

    boolean isAskedAbout(Thresholds by) {
      return best >= by.review() && !isLinked(by);
    }

    boolean isFound(Thresholds by) {
      return known && (isLinked(by) ? right : own >= by.review());
    }
  }

  /**
   * What thresholds come to.
   *
   * @param linked records linked without a person
   * @param right those of them that were linked to their child
   * @param known records whose child was known before them
   * @param found those of them that were linked to it or asked about beside it
   * @param asked records about which a person is asked
   */
  public record Outcome(int records, long linked, long right, long known, long found, long asked) {

    /** Of what is linked without a person, what is right. */
    public Share precision() {
      return Share.of(right, linked);
    }

    /** Of the records whose child is known, those that come to it once every review is answered. */
    public Share recall() {
      return Share.of(found, known);
    }
  }

  /**
   * Tries records in their order.
   *
   * @param children whose each record is
   */
  public static Trial of(LinkageModel model, List<Profile> profiles, List<String> children) {
    var kept = model.thresholds();
    var open =
        new Thresholds(
            Math.max(kept.link(), kept.floor()), kept.floor(), kept.margin(), kept.floor());
    var linker = new Linker(model.with(open));
    var index = new MemoryIndex();
    var vicinity = new Vicinity(index, linker, Vicinity.CAP);
    var known = new HashSet<String>();
    var tried = new ArrayList<Tried>();
    for (int begin = 0; begin < profiles.size(); begin += BATCH) {
      var batch = new ArrayList<Query>();
      for (int i = begin; i < Math.min(profiles.size(), begin + BATCH); i++) {
        batch.add(Query.of(i, profiles.get(i)));
      }
      var neighbours = vicinity.of(batch, List.of());
      for (var query : batch) {
        var child = children.get((int) query.record());
        var met = linker.alone(query.profile(), neighbours.of(query.record()));
        tried.add(tried(met, child, !known.add(child)));
        var candidate = new Candidate(query.record(), child, query.profile(), false);
        neighbours.add(candidate);
        index.add(query, candidate);
      }
    }
    return new Trial(kept, tried);
  }

  private static Tried tried(List<Resemblance> bestFirst, String child, boolean known) {
    double own =
        bestFirst.stream()
            .filter(other -> other.child().equals(child))
            .mapToDouble(other -> other.evidence().weight())
            .findFirst()
            .orElse(Double.NEGATIVE_INFINITY);
    return new Tried(
        weight(bestFirst, 0),
        weight(bestFirst, 1),
        !bestFirst.isEmpty() && bestFirst.getFirst().isTellingByWeight(),
        !bestFirst.isEmpty() && bestFirst.getFirst().child().equals(child),
        own,
        known);
  }

  private static double weight(List<Resemblance> bestFirst, int place) {
    return place < bestFirst.size()
        ? bestFirst.get(place).evidence().weight()
        : Double.NEGATIVE_INFINITY;
  }

  /** The thresholds of the model that tried. Nothing below their floor was looked at. */
  public Thresholds start() {
    return start;
  }

  /** The highest weight of any record; negative infinity where none resembles another. */
  double highest() {
    return tried.stream().mapToDouble(Tried::best).max().orElse(Double.NEGATIVE_INFINITY);
  }

  /** What thresholds would have decided. */
  public Outcome at(Thresholds by) {
    return new Outcome(
        tried.size(),
        count(one -> one.isLinked(by)),
        count(one -> one.isLinked(by) && one.right),
        count(one -> one.known),
        count(one -> one.isFound(by)),
        count(one -> one.isAskedAbout(by)));
  }

  private long count(Predicate<Tried> test) {
    return tried.stream().filter(test).count();
  }
}
