package org.monarca.exchange.cli;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.monarca.exchange.intake.IntakeBeside;
import org.monarca.exchange.intake.OnceMore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a running service work once more on submissions that it gave up. */
@Command(
    name = "submissions",
    description = {
      "Has a running service work once more on submissions that it gave up (MON-1215), when what they",
      "failed of is mended. Nobody sends anything again: the bytes are there.",
      "Exit status: 0 done, 1 one of them was not given up, 2 wrong use, 4 no service runs there."
    },
    mixinStandardHelpOptions = true)
final class GivenUp implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "retry", description = "What is done with them.")
  private String what = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      description = "Numbers of submissions.")
  private List<UUID> ids = List.of();

  @Mixin private RunningService service = new RunningService();

  @Override
  public Integer call() {
    if (!what.equals("retry")) {
      throw new CommandFailure(
          Exit.WRONG_USE, "submissions knows no %s; there is: retry".formatted(what));
    }
    var out = spec.commandLine().getOut();
    int status = Exit.DONE;
    try (var context = service.beside(IntakeBeside.class)) {
      var onceMore = context.getBean(OnceMore.class);
      for (var id : ids) {
        boolean isBegun = onceMore.begin(id);
        out.printf("%s %s%n", id, isBegun ? "begins anew" : "is none that was given up");
        status = isBegun ? status : Exit.FAILED;
      }
    }
    return status;
  }
}
