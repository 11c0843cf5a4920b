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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.intake.SentBundle;

/** A vendor tries a State's table of codes without a server. */
class ValidateByCodesTest {

  @TempDir private Path folder = Path.of("");

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private Path bundle = Path.of("");

  @BeforeEach
  void listen() throws IOException {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    var sent = SentBundle.delta("TX", "s-1").child("c1", "I", Map.of("sex", "F"));
    bundle = Files.write(folder.resolve("sent.zip"), sent.bytes());
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  @Test
  void whatTheTableSaysIsNoErrorAndIsSaid() throws IOException {
    var codes = Files.writeString(folder.resolve("codes.csv"), "list,theirs,ours\nsex,F,Female\n");

    run("validate", bundle.toString());
    assertThat(text()).contains("0 accepted, 1 rejected", "MON-2004");
    said.reset();
    run("validate", bundle.toString(), "--codes", codes.toString());

    assertThat(text())
        .contains("1 accepted, 0 rejected", "MON-3108", "F was read as Female")
        .doesNotContain("MON-2004");
  }

  @Test
  void aTableThatCannotBeUsedIsWrongUseAndEachLineIsNamed() throws IOException {
    var codes =
        Files.writeString(
            folder.resolve("codes.csv"), "list,theirs,ours\nsex,F,Frau\ncolour,r,red\n");

    assertThat(run("validate", bundle.toString(), "--codes", codes.toString()))
        .isEqualTo(Exit.WRONG_USE);

    assertThat(errors + text())
        .contains("line 2: ", "Frau is no code of the list sex")
        .contains("line 3: ", "colour is no list of codes")
        .doesNotContain("accepted");
    var missing = folder.resolve("nothing.csv").toString();
    assertThat(run("validate", bundle.toString(), "--codes", missing)).isEqualTo(Exit.WRONG_USE);
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    return Monarca.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }
}
