package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.population.states.ErrorRate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How rightly records are linked, beside the truth: tables without labels, and the exchange. */
@Command(
    name = "accuracy",
    description = {
      "Links labelled tables as any table is linked, and made-up nations as the exchange does it, and",
      "measures both beside the truth; writes docs/linkage/accuracy.md with --page."
    },
    mixinStandardHelpOptions = true)
final class AccuracyBench implements Callable<Integer> {

  @Option(
      names = "--records",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Children of each made-up nation (default: ${DEFAULT-VALUE}).")
  private int children;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Option(names = "--page", paramLabel = "FILE", description = "Where they are written as a page.")
  private @Nullable Path page;

  @Override
  public Integer call() throws IOException {
    var tables = new ArrayList<TableAccuracy>();
    for (var table : LabelledTable.all(home())) {
      System.out.printf("Linking %s ...%n", table.name());
      tables.add(TableAccuracy.of(table));
    }
    var nations = new ArrayList<NationAccuracy>();
    for (var errors : List.of(ErrorRate.LOW, ErrorRate.USUAL, ErrorRate.HIGH)) {
      System.out.printf("Resolving a nation with %s errors ...%n", NationAccuracy.name(errors));
      nations.add(NationAccuracy.of(children, errors));
    }
    if (page != null) {
      Files.writeString(page, new AccuracyPage(tables, nations).text());
    }
    report(tables, nations).publish(json);
    return Bench.DONE;
  }

  /** The labelled tables stand with the tests of linkage. */
  private static Path home() {
    var launcher = System.getProperty("monarca.launcher");
    if (launcher == null) {
      throw new BenchFailure("start it by ./monarca bench accuracy, which says where its data are");
    }
    return Path.of(launcher).toAbsolutePath().resolveSibling("");
  }

  private static Report report(List<TableAccuracy> tables, List<NationAccuracy> nations) {
    var figures = new LinkedHashMap<String, Double>();
    long records = 0;
    for (var table : tables) {
      records += table.records();
      figures.put(table.key() + "_precision", table.pairs().precision());
      figures.put(table.key() + "_recall", table.pairs().recall());
      figures.put(table.key() + "_f1", table.pairs().f1());
      figures.put(table.key() + "_blocking_recall", table.blocking().recall());
    }
    for (var nation : nations) {
      var name = NationAccuracy.name(nation.errors());
      records += nation.triage().records();
      figures.put(name + "_precision", nation.triage().precision());
      figures.put(name + "_recall_automatic", nation.triage().recallAutomatic());
      figures.put(name + "_recall_after_review", nation.triage().recallAfterReview());
      figures.put(name + "_review_share", nation.triage().reviewShare());
      figures.put(name + "_twins_to_review", nation.twins().reviewShare());
    }
    return new Report("accuracy", records, figures);
  }
}
