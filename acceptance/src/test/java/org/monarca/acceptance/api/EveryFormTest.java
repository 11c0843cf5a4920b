package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.BadText;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** A State may send each submission in the form it likes. */
@ExtendWith(WithDemo.class)
class EveryFormTest {

  private final Demo demo;

  EveryFormTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void theSameChildrenGetTheSameVerdictsInEveryForm() throws Exception {
    var csv = demo.systemOf("NV").follow(population("NV").zip());
    var xml = demo.systemOf("UT").follow(BadText.XML, population("UT").xml());
    var lines = demo.systemOf("ID").follow(BadText.JSON_LINES, population("ID").jsonLines());

    for (var form : List.of(csv, xml, lines)) {
      assertThat(form.state()).isEqualTo("done");
      assertThat(form.receipt().received()).isEqualTo(4);
      assertThat(form.receipt().accepted()).isEqualTo(2);
      assertThat(form.receipt().rejected()).isEqualTo(2);
      form.receipt().addsUp();
      assertThat(form.codes()).isEqualTo(csv.codes());
      assertThat(Followed.texts(form.findings(), "message"))
          .isEqualTo(Followed.texts(csv.findings(), "message"));
    }
    assertThat(xml.findings().get(0).path("column").asInt()).isPositive();
    assertThat(Followed.texts(lines.findings(), "file")).containsOnly("JSON Lines");
  }

  @Test
  void whatWasSentInOneFormIsUnchangedInAnother() throws Exception {
    var wyoming = demo.systemOf("WY");
    var child = Pupil.named("WY-1", "Itzel \u00D1 <b>", "O\u2019Brien & \"Null\"", "2013-02-03");
    assertThat(wyoming.follow(Bundle.of("WY", child).zip()).receipt().accepted()).isEqualTo(1);

    var xml = wyoming.follow(BadText.XML, Bundle.of("WY", child).xml());
    var lines = wyoming.follow(BadText.JSON_LINES, Bundle.of("WY", child).jsonLines());

    assertThat(xml.receipt().unchanged()).isEqualTo(1);
    assertThat(lines.receipt().unchanged()).isEqualTo(1);
  }

  @Test
  void theFingerprintIsThatOfTheBytesBeforeTheyWerePacked() throws Exception {
    var montana = demo.systemOf("MT");
    var bytes = Bundle.of("MT", Pupil.named("MT-1", "Luz", "Arce", "2013-02-03")).xml();

    var sent = montana.follow(montana.submitGzipped(BadText.XML, bytes).location());

    assertThat(sent.state()).isEqualTo("done");
    assertThat(sent.status().path("sha256").asString(""))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(montana.post("/api/v1/submissions", BadText.XML, bytes).status()).isEqualTo(200);
  }

  @Test
  void theFormMustBeTheOneThatIsSaid() throws IOException, InterruptedException {
    var nevada = demo.systemOf("NV");

    var refused = nevada.follow("application/zip", population("NV").xml());

    assertThat(refused.codes()).containsExactly("MON-1002");
  }

  private static Bundle population(String state) {
    return Bundle.of(
        state,
        Pupil.named("1", "Abril " + state, "Quintanilla", "2014-03-14"),
        Pupil.named("2", "Zo\u00EB " + state, "N\u00FA\u00F1ez", "2015-07-01"),
        Pupil.named("3", "Ximena " + state, "Arredondo", "2014-03-14").with("sex", "F"),
        Pupil.named("", "Yaretzi " + state, "Sotelo", "2014-03-14"));
  }
}
