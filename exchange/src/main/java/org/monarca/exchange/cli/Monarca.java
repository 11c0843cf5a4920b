package org.monarca.exchange.cli;

import java.net.ConnectException;
import java.util.Objects;
import org.monarca.exchange.cli.tables.WrongInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: {@code ./monarca COMMAND}. */
@Command(
    name = "monarca",
    description = "Monarca, an open national exchange of migratory students' records.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Demo.class,
      Serve.class,
      Generate.class,
      Validate.class,
      Convert.class,
      Submit.class,
      Conform.class,
      Link.class,
      Evaluate.class,
      Learn.class,
      Forecast.class,
      Keys.class,
      Administrator.class,
      VerifyAudit.class,
      VerifyData.class,
      GivenUp.class,
      Docs.class,
      WarmUp.class
    },
    footer = {
      "",
      "The launcher adds:",
      "  test [SUITE]  Installs what the tests need, runs them, ends with a summary.",
      "  bench NAME    Runs a benchmark and prints its figures.",
      "",
      "Exit status: 0 done, 1 findings or failed, 2 unreadable input or wrong use,",
      "3 something missing on the machine, 4 not available."
    })
public final class Monarca implements Runnable {

  @picocli.CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Monarca() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, with every error said in one sentence on standard error. */
  static CommandLine commandLine() {
    return new CommandLine(new Monarca())
        .setParameterExceptionHandler(Monarca::wrongUse)
        .setExecutionExceptionHandler(Monarca::failed);
  }

  /** Without a command: says which there are. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int wrongUse(ParameterException problem, String[] arguments) {
    var command = problem.getCommandLine();
    command
        .getErr()
        .printf(
            "monarca: %s; see ./%s --help%n",
            problem.getMessage(), command.getCommandSpec().qualifiedName(" "));
    return Exit.WRONG_USE;
  }

  /** One sentence for the person; all of it for whoever sets MONARCA_TRACE. */
  private static int failed(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) {
    if (System.getenv("MONARCA_TRACE") != null) {
      problem.printStackTrace(command.getErr());
    }
    if (problem instanceof CommandFailure failure) {
      command.getErr().println("monarca: " + failure.getMessage());
      return failure.status();
    }
    if (problem instanceof WrongInput wrong) {
      command.getErr().println("monarca: " + wrong.getMessage());
      return Exit.WRONG_USE;
    }
    var cause = rootOf(problem);
    command
        .getErr()
        .println(
            "monarca: it failed: %s (set MONARCA_TRACE=1 for all of it)"
                .formatted(Objects.requireNonNullElse(cause.getMessage(), cause.toString())));
    return cause instanceof ConnectException ? Exit.NOT_AVAILABLE : Exit.FAILED;
  }

  private static Throwable rootOf(Throwable problem) {
    var root = problem;
    for (var next = root.getCause(); next != null; next = next.getCause()) {
      root = next;
    }
    return root;
  }
}
