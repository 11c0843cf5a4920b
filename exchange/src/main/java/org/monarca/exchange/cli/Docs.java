package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.monarca.records.publication.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Writes the documentation of elements, codes, versions, problems, rights and of what is kept from
 * their tables.
 */
@Command(
    name = "docs",
    description =
        "Writes docs/formats, docs/problems, docs/access.md and docs/inventory.md from the tables that the product itself uses.",
    mixinStandardHelpOptions = true)
final class Docs implements Callable<Integer> {

  /** Those that are made of tables of the exchange alone. */
  private static final int OWN = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the documentation; without it, docs in the project.",
      defaultValue = "${sys:monarca.home:-.}/docs")
  private Path out = Path.of("docs");

  @Override
  public Integer call() throws IOException {
    int own = (AccessDocument.write(out) ? 1 : 0) + (InventoryDocument.write(out) ? 1 : 0);
    int written = Documents.write(out) + own;
    spec.commandLine()
        .getOut()
        .printf("%d of %d documents were out of date.%n", written, Documents.all().size() + OWN);
    return Exit.DONE;
  }
}
