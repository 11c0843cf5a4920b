package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.block.BlockingRecall;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.learn.Learning;
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

  /** From here on two records are put together, in bits. */
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
    return link(table, known, List.of());
  }

  /**
   * Links a table of which people have decided something: that binds, and a model that is learned
   * learns from it too.
   *
   * @throws IllegalArgumentException when two records are decided to be one person and two
   */
  public Linked link(PeopleTable table, @Nullable Model known, List<DecidedPair> decided) {
    return link(table, known, decided, Guards.NONE);
  }

  /**
   * The same with guards between clusters besides.
   *
   * @throws IllegalArgumentException also when sources are to be guarded and not exactly one column
   *     tells them
   */
  public Linked link(
      PeopleTable table, @Nullable Model known, List<DecidedPair> decided, Guards guards) {
    try (var workers = new Workers(threads)) {
      var standardised = Standardising.of(table, workers);
      var people = standardised.people();
      if (people.size() < 2) {
        return new Linked(
            IntStream.range(0, people.size()).toArray(),
            new Pairs(),
            List.of(),
            new Model(LEARNED, 0, 0, 0, List.of(), new Training(SOURCE, people.size(), seed, 0, 0)),
            standardised.unreadable());
      }
      var decisions = Decisions.of(decided, standardised);
      var decidedProfiles = decisions.profiles(standardised);
      var candidates = Candidates.of(people, workers);
      var model = known == null ? learned(people, candidates, decidedProfiles, workers) : known;
      var wider = candidates.widened(people, new Scorer(people.features(), model), workers);
      if (wider != candidates && known == null) {
        model = learned(people, wider, decidedProfiles, workers);
      }
      var scorer = new Scorer(people.features(), model);
      var pairs = pairs(people, wider, scorer, workers);
      double least = linkWeight(scorer.prior());
      var found = Clusters.of(people, scorer, pairs, least, decisions.pairs(), guards);
      return new Linked(
          inTable(standardised, found.groups()),
          pairs.ordered(standardised.order()),
          Refusal.inTable(found.refusals(), standardised.order()),
          model,
          standardised.unreadable());
    }
  }

  private Model learned(
      People people, Candidates candidates, List<Decided> decided, Workers workers) {
    return new Learning(LEARNED, SOURCE, seed).of(people, candidates, decided, workers);
  }

  /**
   * The weight from which on two records are put together, in bits. What is expected before looking
   * puts nobody together: there must be evidence.
   *
   * @param prior the model's
   */
  public static double linkWeight(double prior) {
    return Math.max(LINK_WEIGHT, prior + LEAST_EVIDENCE);
  }

  /**
   * What blocking finds in a table of which it is known who is who.
   *
   * @param persons for each record who it is, any number
   * @param model by which the table is linked
   */
  public static BlockingRecall blockingRecall(PeopleTable table, int[] persons, Model model) {
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
    var people = standardised.people();
    try (var worker = new Workers(1)) {
      var candidates =
          Candidates.of(people, worker)
              .widened(people, new Scorer(people.features(), model), worker);
      return BlockingRecall.of(people, candidates, matches);
    }
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
