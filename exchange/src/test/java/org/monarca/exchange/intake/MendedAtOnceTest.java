package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.MendForm;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.intake.mending.Standing.Kind;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.records.submission.Limits;

/** Several mend the same child, and a service dies while one does. */
class MendedAtOnceTest {

  private static final Actor ANA = Actor.person("ana", "state-data-admin", "TX");
  private static final Actor BETO = Actor.person("beto", "state-data-admin", "TX");
  private static final int CHILDREN = 12;

  private final TestIntake intake = new TestIntake(100, Limits.published());
  private final Mending mending = intake.mending();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void ofTwoWhoMendOneChildAtOnceOneSendsItAndTheOtherIsShownSo() throws Exception {
    var sent = intake.send(wrong());

    for (int i = 1; i <= CHILDREN; i++) {
      int number = i;
      var answers =
          AtOnce.<Answer>all(
              () -> mending.send(ANA, sent.id(), number, sent.id(), Map.of("v-0-sex", "Female")),
              () -> mending.send(BETO, sent.id(), number, sent.id(), Map.of("v-0-sex", "Male")));

      assertThat(answers).filteredOn(Answer.Sent.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(Answer.Settled.class::isInstance)
          .singleElement()
          .satisfies(settled ->
              assertThat(((Answer.Settled) settled).form().standing().kind()).isEqualTo(Kind.SENT));
    }
    intake.rest();

    assertThat(intake.count("intake.submission")).isEqualTo(1 + CHILDREN);
    assertThat(mending.list(ANA, sent.id(), 1).orElseThrow().left()).isZero();
  }

  @Test
  void ofTwoTablesAtOnceOneIsSentAndTheOtherSendsNobodyASecondTime() throws Exception {
    var sent = intake.send(withoutBirthDate());

    var answers =
        AtOnce.<Answer>all(
            () -> mending.fill(ANA, sent.id(), filled("2014-03-14")),
            () -> mending.fill(BETO, sent.id(), filled("2014-03-15")));

    assertThat(answers)
        .filteredOn(Answer.Sent.class::isInstance)
        .singleElement()
        .satisfies(one -> assertThat(((Answer.Sent) one).children()).isEqualTo(CHILDREN));
    assertThat(answers).contains(new Answer.StillWrong(CHILDREN, List.of()));
    intake.rest();
    assertThat(intake.list(ANA)).hasSize(2);
  }

  @Test
  void whoseServiceDiesWhileAChildIsSentFindsItOpenAndUnsent() {
    var sent = intake.send(wrong());
    intake.atDoor(step -> {
      throw new CrashPoint.Killed();
    });

    assertThatThrownBy(
            () -> mending.send(ANA, sent.id(), 1, sent.id(), Map.of("v-0-sex", "Female")))
        .isInstanceOf(CrashPoint.Killed.class);
    intake.atDoor(CrashPoint.NONE);

    assertThat(intake.list(ANA)).hasSize(1);
    assertThat(form(sent).standing().kind()).isEqualTo(Kind.TO_MEND);
    assertThat(mending.send(BETO, sent.id(), 1, sent.id(), Map.of("v-0-sex", "Male")))
        .isInstanceOf(Answer.Sent.class);
    intake.rest();
    assertThat(form(sent).standing().kind()).isEqualTo(Kind.MENDED);
    assertThat(intake.living()).anyMatch(line -> line.contains("|c1|") && line.contains("Male"));
  }

  private MendForm form(SubmissionStatus sent) {
    return mending.child(ANA, sent.id(), 1).orElseThrow();
  }

  private static SentBundle wrong() {
    var bundle = SentBundle.delta("TX", "s1");
    for (int i = 1; i <= CHILDREN; i++) {
      bundle.child("c" + i, "I", Map.of("sex", "?"));
    }
    return bundle;
  }

  private static SentBundle withoutBirthDate() {
    var bundle = SentBundle.delta("TX", "s1");
    for (int i = 1; i <= CHILDREN; i++) {
      bundle.child("c" + i, "I", Map.of("birth_date", ""));
    }
    return bundle;
  }

  private static ByteArrayInputStream filled(String birthDate) {
    var table = new StringBuilder("number,record,element,value\n");
    for (int i = 1; i <= CHILDREN; i++) {
      table.append(i).append(",student,birth_date,").append(birthDate).append('\n');
    }
    return new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8));
  }
}
