package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Launcher;
import org.monarca.acceptance.demo.WithDemo;

/** The conformance kit, read by the packaged program and by the packaged service. */
@ExtendWith(WithDemo.class)
class ConformanceTest {

  private final Demo demo;

  ConformanceTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void theKitIsReadAlikeWithoutAServerAndByIt() throws Exception {
    var here = Launcher.run("conform");
    var there =
        Launcher.run(
            "conform",
            "--to",
            demo.url().toString(),
            "--token-file",
            demo.data().resolve("clients.json").toString(),
            "--state",
            "KS");

    assertThat(here.status()).as(here.said()).isZero();
    assertThat(there.status()).as(there.said()).isZero();
    assertThat(there.said()).contains(" files, 0 found otherwise than the kit says");
  }
}
