package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.monarca.acceptance.demo.Launcher;

/** What the product says itself of an installation that was killed. */
final class Verified {

  private Verified() {}

  /** Every invariant holds in the folder. */
  static void data(Path folder) throws Exception {
    var verified = Launcher.run("verify-data", "--data", folder.toString());
    assertThat(verified.status()).as(verified.said()).isZero();
    assertThat(verified.said()).contains("Every invariant holds.");
  }
}
