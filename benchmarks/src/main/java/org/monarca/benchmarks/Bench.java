package org.monarca.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks by name: {@code ./monarca bench NAME}. */
@Command(
    name = "bench",
    description = "Measures the service on this machine beside a peer, and prints the figures.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME",
    subcommands = {
      PrepareBench.class,
      RecordsBench.class,
      IntakeBench.class,
      InitialBench.class,
      NightlyBench.class,
      AccuracyBench.class,
      LinkageBench.class,
      ComparatorsBench.class,
      SearchBench.class,
      RecordBench.class,
      CreditBench.class,
      SignInBench.class,
      StrangersBench.class,
      WorklistBench.class,
      RosterBench.class,
      SingleBench.class,
      AuditBench.class,
      ForecastBench.class,
      SftpBench.class
    },
    footer = {
      "",
      "Exit status: 0 done, 1 failed, 2 wrong use, 4 a figure is absent because its peer is missing."
    })
public final class Bench implements Runnable {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;
  static final int PEER_MISSING = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Bench() {}

  /** Runs the benchmark that the first argument names. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setParameterExceptionHandler(Bench::wrongUse)
        .setExecutionExceptionHandler(Bench::failed);
  }

  /** Without a name: says which there are. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no bench is named");
  }

  private static int wrongUse(ParameterException problem, String[] arguments) {
    var all = commandLine().getSubcommands().keySet();
    problem
        .getCommandLine()
        .getErr()
        .printf("monarca bench: %s; there are: %s%n", problem.getMessage(), String.join(", ", all));
    return WRONG_USE;
  }

  private static int failed(
      Exception problem, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (problem instanceof BenchFailure failure) {
      command.getErr().println("monarca bench: " + failure.getMessage());
      return FAILED;
    }
    throw problem;
  }
}
