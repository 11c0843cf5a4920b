package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.bundles.BadText;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** The service calls nobody because somebody asked it to (SSRF). */
@ExtendWith(WithDemo.class)
@Control("SC-7")
class OutwardTest {

  private final Demo demo;

  OutwardTest(Demo demo) {
    this.demo = demo;
  }

  static List<String> markup() {
    return AttackFile.lines("markup.txt");
  }

  @ParameterizedTest
  @MethodSource("markup")
  void aFileThatNamesAnAddressIsRefusedAndTheAddressNotAsked(String markup) throws Exception {
    try (var elsewhere = new Listener()) {
      var pupil = Pupil.named("KS-OUT-1", "Rosalinda", "Quintanilla", "2014-03-14");
      var good = new String(Bundle.of("KS", pupil).xml(), StandardCharsets.UTF_8);
      var there = markup.replace("LISTENER", elsewhere.address());
      var sent =
          there.startsWith("</sex>")
              ? good.replaceFirst("</sex>", there)
              : good.replaceFirst("<submission xmlns", there + "<submission xmlns")
                  .replace("Rosalinda", there.contains("&e;") ? "&e;" : "Rosalinda");

      var followed = demo.systemOf("KS").follow(BadText.XML, sent.getBytes(StandardCharsets.UTF_8));

      assertThat(followed.state()).isEqualTo("rejected");
      Telling.nothing(new Reply(200, List.of(), followed.findings().toString()));
      assertThat(elsewhere.visits()).isZero();
    }
  }

  @Test
  void aProvidersAnswerNamesNobodyToAsk() throws Exception {
    try (var elsewhere = new Listener()) {
      var there = Intruder.encoded(elsewhere.address());
      var stranger = new Intruder(demo.url());
      for (var query :
          List.of(
              "state=x&code=y&iss=" + there,
              "state=x&error=a&error_uri=" + there,
              "state=" + there + "&code=" + there)) {
        stranger.open("/sign-in/with/texas/answer?" + query);
      }
      stranger.post("/sign-in/with/texas", Map.of("issuer", elsewhere.address()));

      assertThat(elsewhere.visits()).isZero();
    }
  }
}
