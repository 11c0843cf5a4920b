package org.monarca.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How fast submissions become linked records, from the first byte to the last receipt. */
@Command(
    name = "intake",
    description = {
      "Sends the children of several States over the interface until every receipt is there, then a",
      "delta of 5 %% of them, and copies the same rows plainly into the same PostgreSQL. --records is the",
      "number of children."
    },
    mixinStandardHelpOptions = true)
final class IntakeBench implements Callable<Integer> {

  @Mixin private BenchOptions options = new BenchOptions();

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    try (var scratch = Scratch.at(options.data())) {
      var report = measure(scratch);
      report.publish(options.json());
      return report.figures().containsKey("ratio_to_copy") ? Bench.DONE : Bench.PEER_MISSING;
    }
  }

  private Report measure(Scratch scratch) throws IOException, InterruptedException, SQLException {
    System.out.printf("Making %,d children ...%n", options.records());
    var nation = Nation.of(options.records(), scratch.sub("bundles"));
    var deltas = Changes.of(nation.bundles(), scratch.sub("deltas"));
    System.out.printf(
        "%,d students in %d States, %,d rows; rate limits times %d%n",
        nation.made().students(), nation.bundles().size(), nation.rows(), Service.LIMITS_FACTOR);
    try (var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"));
        var exchange = new ExchangeClient(service)) {
      var sending = new Sending(exchange);
      sending.untilDone(Nation.warmUp(scratch.sub("warm-up")).bundles());
      double full = sending.untilDone(nation.bundles());
      double delta = sending.untilDone(deltas);
      var figures = new LinkedHashMap<String, Double>();
      double rowsPerSecond = nation.rows() / full;
      figures.put("rows_per_s", rowsPerSecond);
      var peer = PlainCopy.beside(service);
      if (peer.isPresent()) {
        double copied =
            peer.get().copy(nation.bundles().values(), scratch.sub("unpacked")).perSecond();
        figures.put("copy_rows_per_s", copied);
        figures.put("ratio_to_copy", rowsPerSecond / copied);
      }
      figures.put("full_s", full);
      figures.put("delta_s", delta);
      return new Report("intake", nation.made().children(), figures);
    }
  }
}
