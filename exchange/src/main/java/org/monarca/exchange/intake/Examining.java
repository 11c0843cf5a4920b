package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Reads a submission's bytes and lays what it finds on the bench. */
final class Examining {

  private final Ledger ledger;
  private final JsonMapper json;
  private final Limits limits;

  Examining(Ledger ledger, JsonMapper json, Limits limits) {
    this.ledger = ledger;
    this.json = json;
    this.limits = limits;
  }

  Examined read(Claim claim, Workbench bench, Against against, Check.Watcher watcher) {
    var codes = ledger.database().read(Ledger.WORKER, () -> ledger.codes().readBy(claim.id()));
    var expectation = new Expectation(claim.state(), limits, codes);
    try (var findings = new FindingRows(claim.id(), json, bench.findings());
        var check = new Check(claim.form(), bench, findings, against, watcher)) {
      var reading =
          Readers.of(claim.form(), bench.folder(), claim.state(), claim.received())
              .examine(bench.content(), expectation, check);
      if (reading instanceof Reading.Complete complete) {
        check.complete(complete.remarks());
      }
      return new Examined(
          reading, check.header(), check.accepted(), check.rejected(), check.figures());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
