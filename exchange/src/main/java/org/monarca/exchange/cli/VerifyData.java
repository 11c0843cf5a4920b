package org.monarca.exchange.cli;

import java.util.concurrent.Callable;
import org.monarca.exchange.platform.KeptInvariants;
import org.monarca.exchange.platform.Offences;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves that nothing is lost, doubled or torn in what the exchange keeps, or says where it is. */
@Command(
    name = "verify-data",
    description = {
      "Checks what must hold in the database whatever happened to it: every upload that was taken is",
      "there as it came, receipts add up, each record of a State is one child with a living number,",
      "versions are whole and in order, lists are what the versions say. Works beside a running service",
      "or on a folder at rest; reads, and changes nothing.",
      "Exit status: 0 all holds, 1 something does not, 2 wrong use, 4 it could not be asked."
    },
    mixinStandardHelpOptions = true)
final class VerifyData implements Callable<Integer> {

  private static final Beside.Contexts CONTEXTS =
      new Beside.Contexts(KeptInvariants.Running.class, KeptInvariants.Resting.class);

  private static final int SHOWN = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private WhichInstallation installation = new WhichInstallation();

  @Override
  public Integer call() throws Exception {
    try (var kept = Beside.at(installation, CONTEXTS, KeptInvariants.class)) {
      return say(kept.part().offences());
    } catch (BadSqlGrammarException older) {
      throw new CommandFailure(
          Exit.NOT_AVAILABLE,
          "the database is that of another version, or its owner may not read all of it; start the service of this version once, which brings it here");
    } catch (DataAccessException | TransactionException unasked) {
      throw new CommandFailure(
          Exit.NOT_AVAILABLE,
          "the database could not be asked: " + unasked.getMostSpecificCause().getMessage());
    }
  }

  private int say(Offences offences) {
    var out = spec.commandLine().getOut();
    if (offences.isNone()) {
      out.println("Every invariant holds.");
      return Exit.DONE;
    }
    offences.named().stream().limit(SHOWN).forEach(out::println);
    offences
        .counts()
        .forEach((invariant, times) -> out.printf("Offences: %,d of %s%n", times, invariant));
    out.printf(
        "Offences in all: %,d%n",
        offences.counts().values().stream().mapToLong(Long::longValue).sum());
    out.println(
        "Do this: send nothing more, keep the folder or a backup as it is, and tell the operators of the exchange.");
    return Exit.FAILED;
  }
}
