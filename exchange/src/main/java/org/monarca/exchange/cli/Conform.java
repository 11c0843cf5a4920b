package org.monarca.exchange.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the conformance kit and lays what is found beside what the kit says. */
@Command(
    name = "conform",
    description = {
      "Reads every file of the conformance kit, without a server or by dry runs of an exchange, and",
      "compares what is found with its expected.csv. Nothing is kept of the children. Exit status:",
      "0 all is found as the kit says, 1 not all, 2 wrong use."
    },
    mixinStandardHelpOptions = true)
final class Conform implements Callable<Integer> {

  static final String EXPECTED = "expected.csv";

  /** The State that the files of the kit name. */
  static final String OF_THE_KIT = "TX";

  /** What only an exchange can find: it knows what was sent before, and how values are meant. */
  private static final Set<String> OF_THE_EXCHANGE =
      Set.of(
          Problem.SUBMISSION_ID_USED.code(),
          Problem.EXCHANGE_ID_UNKNOWN.code(),
          Problem.INSERT_OF_KNOWN.code(),
          Problem.UPDATE_OF_UNKNOWN.code(),
          Problem.DELETE_OF_UNKNOWN.code(),
          Problem.EXCHANGE_ID_CONTRADICTED.code(),
          Problem.EARLIER_RECORD_CONTRADICTED.code(),
          Problem.WOULD_WAIT_FOR_CONFIRMATION.code(),
          Problem.CODE_TRANSLATED.code());

  @Parameters(
      arity = "0..1",
      paramLabel = "KIT",
      defaultValue = "${sys:monarca.home:-.}/docs/formats/kit",
      description = "The folder of the kit (default: docs/formats/kit of the project).")
  private Path kit = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "Address of an exchange that reads the files; without it they are read here.")
  private @Nullable URI exchange;

  @Option(
      names = "--token-file",
      paramLabel = "F",
      description = "An access token, or clients as JSON (the demo's clients.json).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--state",
      paramLabel = "XX",
      defaultValue = OF_THE_KIT,
      description =
          "The State in whose name the files are read (default: ${DEFAULT-VALUE}): their headers say so.")
  private String state = "";

  @Override
  public Integer call() throws IOException {
    if (!Catalogue.published().codeList("state").codes().contains(state)) {
      throw new CommandFailure(Exit.WRONG_USE, "--state %s is no State".formatted(state));
    }
    if ((exchange == null) != (tokenFile == null)) {
      throw new CommandFailure(Exit.WRONG_USE, "--to and --token-file: say both or none");
    }
    var expected = expected();
    var files = files();
    int others = 0;
    try (var reader = reader()) {
      for (var file : files) {
        reader.begin(file);
      }
      for (var file : files) {
        var name = file.getFileName().toString();
        others += isSame(name, expected.getOrDefault(name, List.of()), reader.found(file)) ? 0 : 1;
      }
    }
    System.out.printf("%d files, %d found otherwise than the kit says%n", files.size(), others);
    return others == 0 ? Exit.DONE : Exit.FAILED;
  }

  private KitReader reader() {
    return exchange == null || tokenFile == null
        ? new KitReader.Here(state)
        : KitReader.There.at(exchange, TokenFile.read(tokenFile), state);
  }

  /** Says what differs; what only an exchange finds stands aside. */
  private static boolean isSame(String name, List<String> expected, List<KitLine> found) {
    var missing = new ArrayList<>(expected);
    var more = new ArrayList<String>();
    for (var line : found) {
      if (!OF_THE_EXCHANGE.contains(line.code()) && !missing.remove(line.text())) {
        more.add(line.text());
      }
    }
    missing.forEach(line -> System.out.printf("%s: not found: %s%n", name, line));
    more.forEach(line -> System.out.printf("%s: not expected: %s%n", name, line));
    return missing.isEmpty() && more.isEmpty();
  }

  private Map<String, List<String>> expected() throws IOException {
    var file = kit.resolve(EXPECTED);
    if (!Files.isReadable(file)) {
      throw new CommandFailure(
          Exit.WRONG_USE, "%s is no conformance kit: it has no %s".formatted(kit, EXPECTED));
    }
    var lines = new HashMap<String, List<String>>();
    Files.readString(file, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2))
        .forEach(line -> lines.computeIfAbsent(line[0], first -> new ArrayList<>()).add(line[1]));
    return lines;
  }

  private List<Path> files() throws IOException {
    return SubmissionFile.packed(kit).stream().map(SubmissionFile::path).toList();
  }
}
