package org.monarca.exchange.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./monarca COMMAND}. */
@Command(
    name = "monarca",
    description = "Monarca, an open national exchange of migratory students' records.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Serve.class})
public final class Monarca {

  private Monarca() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Monarca()).execute(arguments));
  }
}
