package org.monarca.exchange.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one submission from the ledger and leads it as far as it goes. */
final class SubmissionWork {

  private static final Logger LOG = LoggerFactory.getLogger(SubmissionWork.class);

  private final Ledger ledger;
  private final Checking checking;
  private final Applying applying;
  private final Deadlines deadlines;
  private final Surrender surrender;
  private final Heartbeat heartbeat;
  private final Path benches;

  SubmissionWork(
      Ledger ledger,
      Checking checking,
      Applying applying,
      Deadlines deadlines,
      Surrender surrender,
      Heartbeat heartbeat,
      Path benches) {
    this.ledger = ledger;
    this.checking = checking;
    this.applying = applying;
    this.deadlines = deadlines;
    this.surrender = surrender;
    this.heartbeat = heartbeat;
    this.benches = benches;
  }

  /** Does one submission's work; answers whether there was one. */
  boolean takeOne(Pace pace) {
    surrender.catchUp();
    deadlines.look();
    var claim = ledger.claims().next();
    claim.ifPresent(held -> work(held, pace));
    return claim.isPresent();
  }

  private void work(Claim claim, Pace pace) {
    if (surrender.givesUp(claim)) {
      return;
    }
    var beat = heartbeat.of(claim);
    try (var bench = Workbench.open(benches)) {
      ledger.contents().spool(claim.id(), bench.content());
      LOG.info(
          "submission.{} id={} applied={}",
          claim.checked() ? "resumed" : "taken",
          claim.id(),
          claim.applied());
      pace.piece(() -> checked(claim, bench, pace))
          .ifPresent(checked -> applying.run(claim, checked, bench, pace));
    } catch (Stopping e) {
      LOG.info("submission.left id={}", claim.id());
      ledger.claims().leave(claim);
    } catch (FencedOut e) {
      LOG.warn("submission.fenced-out id={}", claim.id());
    } catch (CrashPoint.Killed e) {
      throw e;
    } catch (Throwable e) {
      boolean hindered = Hindrance.isBehind(e);
      LOG.error(
          "submission.{} id={} attempt={} at={}",
          hindered ? "hindered" : "failed",
          claim.id(),
          (hindered ? claim.hindered() : claim.attempts()) + 1,
          FailurePlace.of(e));
      surrender.failed(claim, hindered);
    } finally {
      beat.stop();
    }
  }

  private Optional<Checked> checked(Claim claim, Workbench bench, Pace pace) {
    return claim.checked()
        ? checking.again(claim, bench, pace)
        : checking.first(claim, bench, pace);
  }
}
