package org.monarca.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How fast a State's system puts a large file into the SFTP drop, by OpenSSH's own client. */
@Command(
    name = "sftp",
    description = {
      "Puts a large file into the demo's SFTP drop by OpenSSH's client, again and again, and tells the",
      "median. --records is the size in megabytes."
    },
    mixinStandardHelpOptions = true)
final class SftpBench implements Callable<Integer> {

  private static final int ROUNDS = 5;
  private static final int MEGABYTE = 1_000_000;
  private static final String STATE = "TX";

  @Option(
      names = "--records",
      defaultValue = "512",
      paramLabel = "N",
      description = "Megabytes of the file (default: ${DEFAULT-VALUE}).")
  private int megabytes;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder that is kept; else one that is gone afterwards.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Where the figures are written as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (var scratch = Scratch.at(data)) {
      var file = large(scratch.folder().resolve("large.bin"));
      if (isThere()) {
        try (var service =
            Service.start(scratch.service(), scratch.folder().resolve("service.log"))) {
          figures.put("mb_per_s", median(service, scratch.folder(), file));
        }
      }
      new Report("sftp", megabytes, figures).publish(json);
    }
    return figures.isEmpty() ? Bench.PEER_MISSING : Bench.DONE;
  }

  /** From the start of the client to its end, when the file is on disk; the first is warm-up. */
  private double median(Service service, Path folder, Path file)
      throws IOException, InterruptedException {
    var command = command(service, folder);
    put(command, file);
    var rates = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      var watch = Stopwatch.start();
      put(command, file);
      rates.add(megabytes / watch.seconds());
    }
    rates.sort(null);
    return rates.get(ROUNDS / 2);
  }

  private static void put(List<String> command, Path file)
      throws IOException, InterruptedException {
    var client =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var batch = client.getOutputStream()) {
      batch.write(
          "put %s in/large.part%nrm in/large.part%n"
              .formatted(file)
              .getBytes(StandardCharsets.UTF_8));
    }
    if (client.waitFor() != 0) {
      throw new BenchFailure("sftp ended with " + client.exitValue());
    }
  }

  private static List<String> command(Service service, Path folder) throws IOException {
    var drop =
        new JsonMapper()
            .readTree(Files.readString(service.data().resolve("demo.json")))
            .path("sftp");
    var host = drop.path("host").asString("");
    var port = Integer.toString(drop.path("port").asInt());
    var known = folder.resolve("known_hosts");
    Files.writeString(
        known, "[%s]:%s %s%n".formatted(host, port, drop.path("host_key").asString("")));
    return List.of(
        "sftp",
        "-q",
        "-b",
        "-",
        "-P",
        port,
        "-i",
        service.data().resolve(drop.path("keys").path(STATE).asString("")).toString(),
        "-o",
        "IdentitiesOnly=yes",
        "-o",
        "UserKnownHostsFile=" + known,
        STATE + "@" + host);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("ssh", "-V")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      System.err.println("monarca bench: sftp is missing; apt-get install openssh-client");
      return false;
    }
  }

  /** Bytes that nothing on the way could make smaller. */
  private Path large(Path file) throws IOException {
    var random = new SplittableRandom(1);
    var bytes = new byte[MEGABYTE];
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(bytes);
        out.write(bytes);
      }
    }
    return file;
  }
}
