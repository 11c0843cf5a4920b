package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes until all that the States have stands in an exchange that was empty. */
@Command(
    name = "initial",
    description = {
      "All States send all their children at once to an exchange that is empty, until every receipt is",
      "there; then the same rows are copied plainly into the same PostgreSQL. --records is the number of",
      "records of all States together. With --data the folder is kept, as `prepare` would leave it."
    },
    mixinStandardHelpOptions = true)
final class InitialBench implements Callable<Integer> {

  @Option(
      names = "--records",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Records of all States together (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(names = "--data", paramLabel = "DIR", description = "A new folder that is kept.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    try (var scratch = Scratch.at(data)) {
      var nation = FilledService.nation(scratch, records);
      System.out.printf(
          "%,d students in %d States, %,d rows%n",
          nation.made().students(), nation.bundles().size(), nation.rows());
      try (var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"));
          var exchange = new ExchangeClient(service)) {
        var load = Load.on(service);
        var growth = Growth.of(service);
        double seconds = new Sending(exchange).untilDone(nation.bundles());
        var figures = new LinkedHashMap<String, Double>();
        growth.ifPresent(seen -> {
          seen.close();
          System.out.printf("%n%s", seen.table());
        });
        load.put(
            new Load.Done(nation.made().students(), nation.rows(), seconds),
            nation.bundles().values(),
            figures);
        growth.ifPresent(seen -> seen.put(figures));
        figures.put("verified_s", Verifying.DATA.seconds(service));
        new Report("initial", nation.made().students(), figures).publish(json);
        return figures.containsKey("ratio_to_copy") ? Bench.DONE : Bench.PEER_MISSING;
      }
    }
  }
}
