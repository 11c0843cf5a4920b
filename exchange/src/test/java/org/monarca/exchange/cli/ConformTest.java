package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conformance kit, read by the command. */
class ConformTest {

  private static final Path KIT = Path.of("..", "docs", "formats", "kit");
  private static final String GOOD = "MON-2011-rule-1-good.jsonl";
  private static final String BAD = "MON-2011-rule-1-bad.jsonl";

  @TempDir private Path folder = Path.of("");

  private final PrintStream standardOut = System.out;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
  }

  /** Of these some are named in the kit besides Texas, and some are not; another is refused. */
  @ParameterizedTest
  @ValueSource(strings = {"TX", "MI", "NM", "FL", "PR", "WY"})
  void inTheNameOfWhicheverStateAllIsFoundAsTheKitSays(String state) {
    assertThat(run("conform", KIT.toString(), "--state", state)).as(text()).isEqualTo(Exit.DONE);

    assertThat(text()).matches("(?s)27\\d files, 0 found otherwise than the kit says\\R");
  }

  @Test
  void whatIsFoundOtherwiseIsSaidLineByLine() throws IOException {
    for (var name : new String[] {GOOD, BAD, "expected.csv"}) {
      Files.copy(KIT.resolve(name), folder.resolve(name));
    }
    Files.copy(KIT.resolve(BAD), folder.resolve("MON-2011-rule-7-good.jsonl"));
    Files.copy(KIT.resolve(GOOD), folder.resolve(BAD.replace("1-bad", "8-bad")));
    var expected = Files.readString(folder.resolve("expected.csv"));
    Files.writeString(
        folder.resolve("expected.csv"),
        expected + "MON-2011-rule-8-bad.jsonl,JSON Lines,2,TX-1,student,sex,MON-2011,error\r\n");

    assertThat(run("conform", folder.toString())).isEqualTo(Exit.FAILED);

    assertThat(text())
        .contains("MON-2011-rule-7-good.jsonl: not expected: JSON Lines,2,")
        .contains(
            "MON-2011-rule-8-bad.jsonl: not found: JSON Lines,2,TX-1,student,sex,MON-2011,error")
        .contains("4 files, 2 found otherwise than the kit says");
  }

  @Test
  void whatCannotBeComparedIsWrongUse() {
    assertThat(run("conform", folder.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(run("conform", KIT.toString(), "--state", "ZZ")).isEqualTo(Exit.WRONG_USE);
    assertThat(run("conform", KIT.toString(), "--to", "http://127.0.0.1:1"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString())
        .contains("is no conformance kit", "--state ZZ is no State", "say both or none");
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    return Monarca.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }
}
