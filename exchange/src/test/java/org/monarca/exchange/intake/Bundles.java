package org.monarca.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipInputStream;

/** Looks into bundles. */
final class Bundles {

  private Bundles() {}

  /** All its entries, one after the other. */
  static String text(byte[] zip) throws IOException {
    var text = new StringBuilder();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      while (entries.getNextEntry() != null) {
        text.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  /** The bytes as the ledger keeps them. */
  static byte[] inLedger(TestIntake intake, SubmissionStatus submission) throws IOException {
    var file = Files.createTempFile("ledger", ".zip");
    try {
      intake.ledger().contents().spool(submission.id(), file);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
