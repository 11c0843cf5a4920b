package org.monarca.exchange.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs commands and hears what they say. */
final class Console implements BeforeEachCallback, AfterEachCallback {

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @Override
  public void beforeEach(ExtensionContext context) {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  /** The exit status; what was said before is forgotten. */
  int run(String... arguments) {
    said.reset();
    complained.reset();
    return Monarca.commandLine()
        .setErr(new PrintWriter(complained, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }

  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  String complained() {
    return complained.toString(StandardCharsets.UTF_8);
  }
}
