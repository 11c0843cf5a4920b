package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTableFile;
import picocli.CommandLine.Option;

/** By which table a State's own codes are read. */
final class CodesOption {

  @Option(
      names = "--codes",
      paramLabel = "FILE.csv",
      description =
          "What the State's own codes mean, as the exchange keeps it: columns list,theirs,ours.")
  private @Nullable Path codes;

  CodeTable table(Locale language) throws IOException {
    var file = codes;
    if (file == null) {
      return CodeTable.NONE;
    }
    if (!Files.isReadable(file)) {
      throw new CommandFailure(Exit.WRONG_USE, "the codes %s cannot be read".formatted(file));
    }
    if (Files.size(file) > CodeTableFile.MOST_BYTES) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%s: a table of codes has at most %d bytes".formatted(file, CodeTableFile.MOST_BYTES));
    }
    var read = CodeTableFile.read(Files.readAllBytes(file));
    for (var fault : read.faults()) {
      var finding = fault.inFile(file.toString());
      System.err.printf(
          "%s, line %d: %s%n", finding.file(), finding.line(), finding.message(language));
    }
    if (read.faults().size() >= CodeTableFile.MOST_FAULTS) {
      System.err.println("There may be more; reading ended here.");
    }
    if (!read.faults().isEmpty()) {
      throw new CommandFailure(Exit.WRONG_USE, "the codes %s cannot be used".formatted(file));
    }
    return read.table();
  }
}
