package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A running service that holds so many records of all States, sent through the real intake; one
 * that an earlier run has left in the same folder is taken as it is.
 *
 * @param bundles what the States sent
 */
record FilledService(Service service, ExchangeClient exchange, Map<String, Path> bundles)
    implements AutoCloseable {

  private static final int TRIAL = 2_000;

  /**
   * @param records of all States together; without meaning where the folder has a service
   */
  static FilledService in(Scratch scratch, long records) throws IOException, InterruptedException {
    boolean filled = Files.exists(scratch.service());
    var service = Service.start(scratch.service(), scratch.folder().resolve("service.log"));
    try {
      var exchange = new ExchangeClient(service);
      var bundles = filled ? left(scratch) : fill(scratch, exchange, records);
      return new FilledService(service, exchange, bundles);
    } catch (IOException | InterruptedException | RuntimeException notFilled) {
      service.close();
      throw notFilled;
    }
  }

  /** How many living records it lists to its States. */
  long living() throws IOException, InterruptedException {
    return new StateRecords(exchange).living(bundles.keySet());
  }

  @Override
  public void close() {
    exchange.close();
    service.close();
  }

  private static Map<String, Path> fill(Scratch scratch, ExchangeClient exchange, long records)
      throws IOException, InterruptedException {
    var nation = nation(scratch, records);
    System.out.printf("Filling in %,d children ...%n", nation.made().children());
    new Sending(exchange).untilDone(nation.bundles());
    return nation.bundles();
  }

  /** Written into a folder of the scratch: so many children that there are so many records. */
  static Nation nation(Scratch scratch, long records) throws IOException {
    var trial = Nation.whole(TRIAL, scratch.sub("trial"));
    double recordsOfAChild = trial.made().students() / (double) trial.made().children();
    return Nation.whole((long) Math.ceil(records / recordsOfAChild), scratch.sub("bundles"));
  }

  private static Map<String, Path> left(Scratch scratch) throws IOException {
    var bundles = new LinkedHashMap<String, Path>();
    try (var files = Files.newDirectoryStream(scratch.sub("bundles"), "*.zip")) {
      files.forEach(file -> bundles.put(file.getFileName().toString().replace(".zip", ""), file));
    }
    return bundles;
  }
}
