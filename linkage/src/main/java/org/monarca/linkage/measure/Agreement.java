package org.monarca.linkage.measure;

/**
 * What was found against the truth.
 *
 * @param pairs over all pairs of records: a pair is found when both are in one cluster. Large
 *     clusters weigh most
 * @param bCubed the mean over the records of how much of its cluster is its person, and how much of
 *     its person is in its cluster (Bagga and Baldwin 1998). Every record weighs the same
 * @param foundPairs how many pairs were put together
 * @param truePairs how many belong together
 * @param rightPairs how many were put together and belong together
 * @param exactClusters how many clusters are exactly one person, no record more and none less
 */
public record Agreement(
    Rates pairs,
    Rates bCubed,
    long foundPairs,
    long truePairs,
    long rightPairs,
    int exactClusters) {

  /** Measures what was found against the truth about the same records. */
  public static Agreement of(Partition found, Partition truth) {
    var sums = new Sums();
    Overlap.of(found, truth)
        .each((group, person, shared) -> sums.add(shared, found.size(group), truth.size(person)));
    return new Agreement(
        Rates.of(sums.pairs, found.pairs(), truth.pairs()),
        sums.bCubed(found.records()),
        found.pairs(),
        truth.pairs(),
        sums.pairs,
        sums.exact);
  }

  private static final class Sums {
    private long pairs;
    private double precision;
    private double recall;
    private int exact;

    void add(int shared, int found, int truth) {
      pairs += Partition.pairsOf(shared);
      precision += (double) shared * shared / found;
      recall += (double) shared * shared / truth;
      exact += shared == found && shared == truth ? 1 : 0;
    }

    Rates bCubed(int records) {
      return records == 0 ? new Rates(1, 1) : new Rates(precision / records, recall / records);
    }
  }
}
