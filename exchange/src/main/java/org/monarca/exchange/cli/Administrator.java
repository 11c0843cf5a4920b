package org.monarca.exchange.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.AccountsBeside;
import org.monarca.exchange.access.people.FirstAdministrators;
import org.monarca.exchange.access.people.FirstAdministrators.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the Department's first administrators beside a running service. */
@Command(
    name = "administrator",
    description = {
      "Makes an account of one of the Department's first two administrators beside a running service, and",
      "prints the page at which its person chooses a password. Everybody else applies on the site."
    },
    mixinStandardHelpOptions = true)
final class Administrator implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "What the person signs in with, and where they read mail.")
  private String email = "";

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "What the person is called.")
  private String name = "";

  @Option(
      names = "--trained",
      required = true,
      paramLabel = "DATE",
      description = "When the person took the security training last, as 2026-11-30.")
  private LocalDate trained = LocalDate.EPOCH;

  @Option(
      names = "--zone",
      defaultValue = "America/New_York",
      paramLabel = "ZONE",
      description = "Where the person works (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("UTC");

  @Mixin private RunningService service = new RunningService();

  @Override
  public Integer call() {
    if (!Account.isEmail(email.strip().toLowerCase(Locale.ROOT))) {
      throw new CommandFailure(Exit.WRONG_USE, "--email: %s is no address".formatted(email));
    }
    if (name.isBlank() || name.length() > 100) {
      throw new CommandFailure(Exit.WRONG_USE, "--name has 1 to 100 characters");
    }
    if (trained.isAfter(LocalDate.now(zone))) {
      throw new CommandFailure(Exit.WRONG_USE, "--trained: %s is still to come".formatted(trained));
    }
    try (var context = service.beside(AccountsBeside.class)) {
      var made =
          context.getBean(FirstAdministrators.class).make(email, name.strip(), zone, trained);
      tell(made, context.getEnvironment().getProperty("monarca.smtp.link", ""));
    }
    return Exit.DONE;
  }

  private void tell(Outcome outcome, String exchange) {
    switch (outcome) {
      case Outcome.Made made ->
          spec.commandLine()
              .getOut()
              .printf(
                  "%s chooses a password within three days at%n%s/password/%s%nThe page is good once, and is kept nowhere: give it to nobody else.%n",
                  email, exchange, made.token());
      case Outcome.Enough enough ->
          throw new CommandFailure(
              Exit.FAILED,
              "there are %d administrators of the Department already; everybody else applies on the site, and they decide"
                  .formatted(FirstAdministrators.NEEDED));
      case Outcome.Taken taken ->
          throw new CommandFailure(
              Exit.FAILED, "--email: %s has an account already".formatted(email));
      case Outcome.TrainingLapsed lapsed ->
          throw new CommandFailure(
              Exit.FAILED,
              "--trained: a training before %s is good no longer; its person would not be let in"
                  .formatted(lapsed.oldestGood()));
    }
  }
}
