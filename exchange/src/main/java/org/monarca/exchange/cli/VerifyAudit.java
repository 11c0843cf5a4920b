package org.monarca.exchange.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.chain.AuditBeside;
import org.monarca.exchange.audit.chain.Head;
import org.monarca.exchange.audit.chain.HeadLines;
import org.monarca.exchange.audit.chain.NoAnchors;
import org.monarca.exchange.audit.chain.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that the audit trail is the one that was written, or says where it is not. */
@Command(
    name = "verify-audit",
    description = {
      "Checks the audit trail: that no entry was changed, removed, put in or told anew, and that it",
      "reaches as far as its heads say. Works beside a running service or on a folder at rest.",
      "Exit status: 0 it holds, 1 it does not, 2 wrong use."
    },
    mixinStandardHelpOptions = true)
final class VerifyAudit implements Callable<Integer> {

  private static final Beside.Contexts CONTEXTS =
      new Beside.Contexts(AuditBeside.Running.class, AuditBeside.Resting.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "From what the head before this day names (default: from the beginning).")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "To what the head of this day names (default: to the end).")
  private @Nullable LocalDate to;

  @Option(
      names = "--anchors",
      paramLabel = "FILE",
      description = "Heads that were kept elsewhere: each must be there still, and the same.")
  private @Nullable Path anchors;

  @Option(
      names = "--heads",
      paramLabel = "FILE",
      description = "Where all heads are written, to be kept elsewhere; only when the trail holds.")
  private @Nullable Path heads;

  @Mixin private WhichInstallation installation = new WhichInstallation();

  @Override
  public Integer call() throws Exception {
    if (from != null && to != null && from.isAfter(to)) {
      throw new CommandFailure(Exit.WRONG_USE, "--from is after --to");
    }
    var kept = anchors == null ? List.<Head>of() : kept(anchors);
    try (var trail = Beside.at(installation, CONTEXTS, Verification.class)) {
      var verification = trail.part();
      if (!verification.isPossible()) {
        throw new CommandFailure(
            Exit.NOT_AVAILABLE,
            "the database is that of an earlier version and has no chains; start the service once, which brings it to this one");
      }
      return say(verification.check(from, to, kept), kept.size());
    }
  }

  private static List<Head> kept(Path file) {
    try {
      return HeadLines.read(file);
    } catch (NoAnchors none) {
      throw new CommandFailure(Exit.WRONG_USE, none.sentence());
    }
  }

  private int say(Verification.Verdict verdict, int anchored) {
    var out = spec.commandLine().getOut();
    VerdictWords.checked(verdict, anchored).forEach(out::println);
    if (!verdict.holds()) {
      VerdictWords.broken(verdict).forEach(out::println);
      return Exit.FAILED;
    }
    out.println("The audit trail holds.");
    if (heads != null) {
      HeadLines.write(heads, verdict.heads());
      out.printf("Heads written to %s: %d%n", heads, verdict.heads().size());
    }
    return Exit.DONE;
  }
}
