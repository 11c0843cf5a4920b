package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in a database of the exchange whatever happened to it: see invariants.sql. */
public final class Invariants {

  private static final String SCRIPT = script();

  private Invariants() {}

  /** Fails with each offence. */
  public static void hold(JdbcClient jdbc) {
    assertThat(offences(jdbc)).isEmpty();
  }

  /** What offends, each in words. */
  public static List<String> offences(JdbcClient jdbc) {
    return jdbc.sql(SCRIPT)
        .query((row, n) -> row.getString("invariant") + ": " + row.getString("offender"))
        .list();
  }

  private static String script() {
    try (var script = Invariants.class.getResourceAsStream("/invariants.sql")) {
      return new String(
          Objects.requireNonNull(script, "invariants.sql").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
