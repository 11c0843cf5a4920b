package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.block.BlockingRecall;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.learn.Learning;
import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.Model.Training;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;
import org.monarca.linkage.work.Pieces;
import org.monarca.linkage.work.Workers;

/**
 * Links any table of people without labels: learns from the table itself how often records of one
 * person agree and how often strangers do, then weighs every pair that may be one person. The same
 * table, settings and seed give the same answer whatever the number of threads.
 */
public final class TableLinkage {

  /** What a model is called that was learned from the table it links. */
  private static final String LEARNED = "learned";

  private static final String SOURCE = "the table itself";

  /** A probability of 1 in 100, as log2 of the odds. */
  private static final double LEAST_WEIGHT = Math.log(0.01 / 0.99) / Math.log(2);

  /** From here on two records are put together. */
  private static final double LINK_WEIGHT = 0;

  private static final double LEAST_EVIDENCE = 1;

  private final long seed;
  private final int threads;

  public TableLinkage(long seed, int threads) {
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Links a table.
   *
   * @param known the model to use; null to learn one
   */
  public Linked link(PeopleTable table, @Nullable Model known) {
    try (var workers = new Workers(threads)) {
      var standardised = Standardising.of(table, workers);
      var people = standardised.people();
      if (people.size() < 2) {
        return new Linked(
            IntStream.range(0, people.size()).toArray(),
            new Pairs(),
            new Model(LEARNED, 0, 0, 0, List.of(), new Training(SOURCE, people.size(), seed, 0, 0)),
            standardised.unreadable());
      }
      var candidates = Candidates.of(people, workers);
      var model =
          known == null
              ? new Learning(LEARNED, SOURCE, seed).of(people, candidates, workers)
              : known;
      var scorer = new Scorer(people.features(), model);
      var pairs = pairs(people, candidates, scorer, workers);
      var clusters = inTable(standardised, Clusters.of(people, scorer, pairs, linkWeight(scorer)));
      return new Linked(
          clusters, pairs.ordered(standardised.order()), model, standardised.unreadable());
    }
  }

  /** What is expected before looking puts nobody together: there must be evidence. */
  private static double linkWeight(Scorer scorer) {
    return Math.max(LINK_WEIGHT, scorer.prior() + LEAST_EVIDENCE);
  }

  /** Why a model holds, or does not hold, two records of a table for one person. */
  public static Evidence explain(PeopleTable table, Model model, int first, int second) {
    var standardised = Standardising.of(table);
    var people = standardised.people();
    var place = new int[people.size()];
    for (int i = 0; i < place.length; i++) {
      place[standardised.order()[i]] = i;
    }
    return new Scorer(people.features(), model)
        .evidence(people.profile(place[first]), people.profile(place[second]));
  }

  /**
   * What blocking finds in a table of which it is known who is who.
   *
   * @param persons for each record who it is, any number
   */
  public static BlockingRecall blockingRecall(PeopleTable table, int[] persons) {
    var standardised = Standardising.of(table);
    var earlier = new HashMap<Integer, List<Integer>>();
    var matches = new ArrayList<int[]>();
    for (int place = 0; place < persons.length; place++) {
      var same =
          earlier.computeIfAbsent(persons[standardised.order()[place]], who -> new ArrayList<>());
      for (int other : same) {
        matches.add(new int[] {other, place});
      }
      same.add(place);
    }
    return BlockingRecall.of(standardised.people(), matches);
  }

  /** For each record of the table the first record of its person there. */
  private static int[] inTable(Standardised people, int[] clusters) {
    var first = new int[clusters.length];
    Arrays.fill(first, Integer.MAX_VALUE);
    for (int row = 0; row < clusters.length; row++) {
      first[clusters[row]] = Math.min(first[clusters[row]], people.order()[row]);
    }
    var inTable = new int[clusters.length];
    for (int row = 0; row < clusters.length; row++) {
      inTable[people.order()[row]] = first[clusters[row]];
    }
    return inTable;
  }

  private static Pairs pairs(People people, Candidates candidates, Scorer scorer, Workers workers) {
    var pieces = Pieces.of(people.size());
    return Pairs.together(
        workers.each(
            pieces.count(),
            piece -> {
              var pairs = new Pairs();
              var walk = candidates.walk();
              for (int record = pieces.begin(piece); record < pieces.end(piece); record++) {
                int met = walk.to(record);
                for (int i = 0; i < met; i++) {
                  int earlier = walk.earlier(i);
                  double weight =
                      scorer.weight(people.profile(record), people.profile(earlier), LEAST_WEIGHT);
                  if (weight >= LEAST_WEIGHT) {
                    pairs.add(record, earlier, weight);
                  }
                }
              }
              return pairs;
            }));
  }
}
