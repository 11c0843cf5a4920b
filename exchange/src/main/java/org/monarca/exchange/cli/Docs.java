package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.monarca.records.publication.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the documentation of elements, codes, versions, problems and rights from their tables. */
@Command(
    name = "docs",
    description =
        "Writes docs/formats, docs/problems and docs/access.md from the tables that the product itself uses.",
    mixinStandardHelpOptions = true)
final class Docs implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the documentation; without it, docs in the project.",
      defaultValue = "${sys:monarca.home:-.}/docs")
  private Path out = Path.of("docs");

  @Override
  public Integer call() throws IOException {
    int written = Documents.write(out) + (AccessDocument.write(out) ? 1 : 0);
    spec.commandLine()
        .getOut()
        .printf("%d of %d documents were out of date.%n", written, Documents.all().size() + 1);
    return Exit.DONE;
  }
}
