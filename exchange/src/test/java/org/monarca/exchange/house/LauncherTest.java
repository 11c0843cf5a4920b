package org.monarca.exchange.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./monarca test} says in the end. */
class LauncherTest {

  private static final String SUMMARY =
      "home=$1; eval \"$(sed -n '/^summary() {/,/^}/p' ../monarca)\"; summary $2; echo \"status $?\"";

  @TempDir private Path home;

  @Test
  void itSaysHowManyTestsPassed() throws Exception {
    report("a", 3, 0);
    report("b", 4, 0);

    assertThat(summary(0)).isEqualTo("7 passed, 0 failed, 0 skipped\nstatus 0\n");
  }

  @Test
  void itSaysHowManyFailed() throws Exception {
    report("a", 3, 1);

    assertThat(summary(1)).isEqualTo("2 passed, 1 failed, 0 skipped\nstatus 1\n");
  }

  /** What was under way then has left no report. */
  @Test
  void itSaysThatARunWasCutOffInWhichNothingFailed() throws Exception {
    report("a", 3, 0);

    assertThat(summary(1))
        .startsWith("3 passed, 0 failed, 0 skipped, and the run did not come to its end\n");
  }

  private void report(String module, int tests, int failures) throws IOException {
    var folder = Files.createDirectories(home.resolve(module).resolve("target/surefire-reports"));
    Files.writeString(
        folder.resolve("TEST-org.example.test.xml"),
        "<testsuite name=\"x\" tests=\"%d\" errors=\"0\" skipped=\"0\" failures=\"%d\">\n"
            .formatted(tests, failures));
  }

  private String summary(int status) throws IOException, InterruptedException {
    var shell =
        new ProcessBuilder("bash", "-c", SUMMARY, "bash", home.toString(), "" + status)
            .redirectErrorStream(true)
            .start();
    var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return said;
  }
}
