package org.monarca.exchange.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.records.submission.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Sends submissions to an exchange and follows each to its receipt. */
@Command(
    name = "submit",
    description = "Sends submissions to an exchange and follows each to its receipt.",
    mixinStandardHelpOptions = true)
final class Submit implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Submissions: *.zip, *.xml or *.jsonl; with a mapping tables, each alone or several in a zip.")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = "Address of the exchange.")
  private URI exchange = URI.create("");

  @Option(
      names = "--token-file",
      required = true,
      paramLabel = "F",
      description = "An access token, or clients as JSON (the demo's clients.json).")
  private Path tokenFile = Path.of("");

  @Option(
      names = "--state",
      paramLabel = "XX",
      description =
          "The State that sends, for layouts that do not say it: by it a client of FILE is chosen.")
  private @Nullable String state;

  @Option(
      names = "--mapping",
      paramLabel = "FILE.json",
      description = "A mapping file by which the tables are read; it is sent with each.")
  private @Nullable Path mapping;

  @Option(
      names = "--kept-mapping",
      paramLabel = "NAME",
      description = "A mapping that the State keeps in the exchange, by which the tables are read.")
  private @Nullable String keptMapping;

  @Option(
      names = "--dry-run",
      description = "Only asks what would be found: nothing is kept of the children.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    if (mapping != null && keptMapping != null) {
      throw new CommandFailure(
          Exit.WRONG_USE, "--mapping and --kept-mapping: only one may be said");
    }
    for (Path file : files) {
      parcel(file).close();
    }
    if (exchange.getHost() == null || !String.valueOf(exchange.getScheme()).startsWith("http")) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "--to %s is no address of an exchange; write it like https://exchange.example.org"
              .formatted(exchange));
    }
    var tokens = TokenFile.read(tokenFile);
    boolean clean = true;
    try (var client = new ExchangeClient(exchange)) {
      for (Path file : files) {
        try (var parcel = parcel(file)) {
          var token = tokens.token(client, parcel.state(Objects.requireNonNullElse(state, "")));
          var location = client.submit(parcel, dryRun, token);
          clean &= isClean(report(file, location, follow(client, file, location, token)));
        }
      }
    }
    return clean ? Exit.DONE : Exit.FAILED;
  }

  private Parcel parcel(Path file) throws IOException {
    if (mapping != null) {
      return Parcel.behind(mapping, file);
    }
    return keptMapping != null ? Parcel.byKept(keptMapping, file) : Parcel.asItIs(file);
  }

  /** The form a file is in, by its content or else its name. */
  static Form form(Path file) throws IOException {
    var form = Files.isDirectory(file) ? Optional.<Form>empty() : formOfFile(file);
    return form.orElseThrow(() ->
        new CommandFailure(
            Exit.WRONG_USE, "the file %s is none of *.zip, *.xml, *.jsonl".formatted(file)));
  }

  private static Optional<Form> formOfFile(Path file) throws IOException {
    try (var named = SubmissionFile.named(file).getFirst()) {
      return named.form();
    }
  }

  /** Waits until the exchange is done with it, or until it waits for a person. */
  private static JsonNode follow(ExchangeClient client, Path file, URI location, String token) {
    var bar = new ProgressBar(file.getFileName().toString());
    while (true) {
      var status = client.status(location, token);
      var name = status.path("status").asString("");
      switch (name) {
        case "done", "rejected", "waiting" -> {
          bar.close();
          return status;
        }
        default ->
            bar.show(
                name,
                status.path("progress").path("done").asLong(0),
                status.path("progress").path("total").asLong(0));
      }
      ProgressBar.pause(Duration.ofMillis(400));
    }
  }

  private static JsonNode report(Path file, URI location, JsonNode status) {
    System.out.printf(
        "%s: %s%s  %s%n",
        file.getFileName(),
        status.path("status").asString(""),
        status.path("dry_run").asBoolean(false) ? " (dry run)" : "",
        location);
    var receipt = status.path("receipt");
    receipt
        .properties()
        .forEach(count ->
            System.out.printf("  %-10s %,12d%n", count.getKey(), count.getValue().asLong()));
    return status;
  }

  private static boolean isClean(JsonNode status) {
    return status.path("status").asString("").equals("done")
        && status.path("receipt").path("rejected").asLong(0) == 0;
  }
}
