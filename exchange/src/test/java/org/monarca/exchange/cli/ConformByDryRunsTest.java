package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.access.OverTheNetwork;

/** The conformance kit, read by a service for a State that the kit does not name. */
class ConformByDryRunsTest extends OverTheNetwork {

  private static final String KIT = Path.of("..", "docs", "formats", "kit").toString();

  @TempDir private Path folder = Path.of("");

  @Test
  void theServiceFindsWhatTheKitSaysAndKeepsNothing() throws Exception {
    long before = kept();
    var token = Files.writeString(folder.resolve("token"), token("KS"));
    var standardOut = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    int exit;
    try {
      exit =
          Monarca.commandLine()
              .execute(
                  "conform",
                  KIT,
                  "--to",
                  "http://127.0.0.1:" + port(),
                  "--token-file",
                  token.toString(),
                  "--state",
                  "KS");
    } finally {
      System.setOut(standardOut);
    }

    assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Exit.DONE);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(" files, 0 found otherwise");
    assertThat(kept()).isEqualTo(before);
  }

  /** Of all States: others of this run have sent some. */
  private static long kept() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from intake.submission where not dry_run")
        .query(Long.class)
        .single();
  }
}
