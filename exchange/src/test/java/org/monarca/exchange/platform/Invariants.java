package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds in a database of the exchange whatever happened to it: see invariants.sql. */
public final class Invariants {

  private Invariants() {}

  /** Fails with each offence. */
  public static void hold(JdbcClient jdbc) {
    assertThat(offences(jdbc)).isEmpty();
  }

  /** What offends, each in words. */
  public static List<String> offences(JdbcClient jdbc) {
    return KeptInvariants.offences(jdbc).named();
  }
}
