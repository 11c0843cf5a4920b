package org.monarca.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import org.monarca.linkage.block.BlockingRecall;
import org.monarca.linkage.measure.Agreement;
import org.monarca.linkage.measure.Partition;
import org.monarca.linkage.measure.Rates;
import org.monarca.linkage.table.TableLinkage;

/**
 * How rightly a labelled table was linked, without its labels.
 *
 * @param pairs of the pairs that stand together
 * @param bCubed the mean over the records
 * @param twins those who are most like one person and are two
 */
record TableAccuracy(
    String name,
    int records,
    Rates pairs,
    Rates bCubed,
    BlockingRecall blocking,
    TableTwins twins) {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  static TableAccuracy of(LabelledTable table) {
    var linked = new TableLinkage(1, THREADS).link(table.people(), null);
    var agreement =
        Agreement.of(
            Partition.of(Arrays.stream(linked.clusters()).boxed().toList()),
            Partition.of(table.truth()));
    return new TableAccuracy(
        table.name(),
        table.people().size(),
        agreement.pairs(),
        agreement.bCubed(),
        TableLinkage.blockingRecall(table.people(), table.persons(), linked.model()),
        TableTwins.of(table, linked.clusters()));
  }

  /** As figures are named. */
  String key() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
