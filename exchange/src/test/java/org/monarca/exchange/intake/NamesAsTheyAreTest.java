package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.LookUpBudget;
import org.monarca.exchange.consolidated.LookUpSettings;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.protection.Shelters;
import tools.jackson.databind.json.JsonMapper;

/** Names as they are: accepted without a word, stored exactly, shown exactly. */
class NamesAsTheyAreTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "María José",
        "D'Angelo",
        "O’Brien-Nguyễn",
        "de la Cruz y Montemayor",
        "XÓCHITL",
        "van den Berg",
        "Ñañez",
        "Ju'uñu",
        "K'iche'",
        "Nuꞌu",
        "Yup'ik",
        "Ng",
        "O",
        "Nhia Vang Xiong",
        "李小龙",
        "Мария",
        "محمد",
        "አበበ",
        "ᏣᎳᎩ",
        "Łukasz-Jürgen",
        "Null"
      })
  void aNameIsStoredAndShownExactly(String name) {
    var done =
        intake.send(
            SentBundle.delta("TX", "s1")
                .child("c1", "I", Map.of("first_name", name, "last_name_1", name + " Reyna")));

    assertThat(intake.problems(done)).containsOnlyOnce("NO_ENROLLMENT").hasSize(2);
    assertThat(shown("first_name", done)).isEqualTo(name);
    assertThat(shown("last_name_1", done)).isEqualTo(name + " Reyna");
  }

  /** One form for every text, so that equal names are equal; the original stays in the ledger. */
  @Test
  void whatIsNormalizedKeepsItsOriginal() throws IOException {
    var apart = Normalizer.normalize("Muñóz", Normalizer.Form.NFD);
    var bundle =
        SentBundle.delta("TX", "s1")
            .child("c1", "I", Map.of("last_name_1", "\u00A0 " + apart + " "))
            .bytes();

    var done = intake.send("TX", bundle);

    assertThat(shown("last_name_1", done)).isEqualTo("Muñóz").isNotEqualTo(apart);
    assertThat(Bundles.text(Bundles.inLedger(intake, done))).contains(apart);
  }

  private String shown(String element, SubmissionStatus done) {
    var json = new JsonMapper();
    var audit = new Audit(intake.database().database(), () -> Instant.EPOCH, json);
    var children =
        new Children(
            intake.database().database(),
            intake.identities(),
            intake.records(),
            new Shelters(intake.database().database(), InstantSource.system()),
            new LookUpBudget(
                intake.database().database(),
                audit,
                InstantSource.system(),
                new LookUpSettings(300, 600, 100, 7)),
            audit,
            json);
    var outcome = Objects.requireNonNull(intake.outcomes(done).get("c1"));
    var id = ExchangeId.read(String.valueOf(outcome.exchangeId())).orElseThrow();
    var student = children.find(Nation.by(TestIntake.system("WA")), id).orElseThrow().student();
    return Objects.requireNonNull(student.get(element)).value();
  }
}
