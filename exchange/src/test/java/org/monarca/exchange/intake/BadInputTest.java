package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.records.submission.Limits;

/**
 * What is wrong with the whole rejects the whole; what is wrong with one child costs the others
 * nothing.
 */
@Control("SI-10")
class BadInputTest {

  private final TestIntake intake =
      new TestIntake(2, Limits.published().withUnpackedBytes(64 << 20));

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void wrongCountsRejectTheWhole() {
    rejected(good().header("student_count", "3"), "STUDENT_COUNT_NOT_MET");
    rejected(good().header("record_count", "7"), "RECORD_COUNT_NOT_MET");
  }

  @Test
  void anotherStatesFileIsRejected() {
    rejected(SentBundle.delta("CA", "s1").child(1), "WRONG_STATE");
  }

  @Test
  void aTruncatedZipIsRejected() {
    var whole = good().bytes();
    rejected(Arrays.copyOf(whole, whole.length / 2), "ZIP_DAMAGED");
  }

  @Test
  void whatIsNoZipIsRejected() {
    rejected("%PDF-1.7 <html></html>".getBytes(StandardCharsets.US_ASCII), "NOT_A_ZIP");
  }

  @Test
  void aWrongEncodingIsRejected() {
    var text =
        "state_student_id,first_name\r\nc1,Mar\u00eda\r\n".getBytes(StandardCharsets.ISO_8859_1);
    rejected(good().entry("students.csv", text), "NOT_UTF8");
  }

  @Test
  void anUnknownColumnIsRejected() {
    rejected(good().row("students.csv", Map.of("shoe_size", "35")), "UNKNOWN_COLUMN");
  }

  @Test
  void aLineOfTenMegabytesIsRejected() {
    rejected(good().child("c8", "I", Map.of("middle_name", noise(10 << 20))), "RECORD_TOO_LARGE");
  }

  @Test
  void aZipBombIsRejected() {
    var lines = "state_student_id\r\n" + "c1\r\n".repeat(10 << 20);
    rejected(
        good().entry("courses.csv", lines.getBytes(StandardCharsets.US_ASCII)), "UNPACKS_TOO_MUCH");
  }

  @Test
  void climbingPathsAreRejected() {
    rejected(good().entry("../students.csv", new byte[] {'a'}), "UNSAFE_ENTRY_NAME");
  }

  @Test
  void anEmptyZipIsRejected() {
    rejected(SentBundle.zip(new LinkedHashMap<>()), "HEADER_MISSING");
  }

  @Test
  void aRowWithoutItsStudentIsNamedAndTheOthersAreKept() {
    var done = intake.send(good().dose("nobody", "d1", "2020-01-05"));

    assertThat(done.receipt()).isEqualTo(new Receipt(2, 2, 0, 0, 0, 0, 2, 0));
    assertThat(intake.problems(done)).contains("STUDENT_NOT_IN_SUBMISSION");
  }

  @Test
  void aBadCodeCostsTheOthersNothing() {
    oneRejected(good().child("bad", "I", Map.of("sex", "X")), "CODE_UNKNOWN");
  }

  @Test
  void contradictoryDatesCostTheOthersNothing() {
    oneRejected(
        good()
            .child("bad", "I", Map.of("birth_date", "2019-05-05"))
            .dose("bad", "d1", "2018-01-01"),
        "IMMUNIZATION_BEFORE_BIRTH");
  }

  @Test
  void aStudentSentTwiceCostsTheOthersNothing() {
    var done = intake.send(good().child("bad", "I", Map.of()).child("bad", "I", Map.of()));

    assertThat(done.receipt()).isEqualTo(new Receipt(4, 2, 2, 0, 0, 0, 2, 0));
    assertThat(intake.problems(done)).contains("STUDENT_TWICE");
  }

  @Test
  void oddNamesAreKeptExactly() {
    for (var name :
        new String[] {
          "Null", "O'Brien", "José", "D'--", "<b>", "=HYPERLINK(\"x\")", "Ñ".repeat(50)
        }) {
      intake.send(
          SentBundle.delta("TX", "s" + name.hashCode())
              .child("c1", "U", Map.of("first_name", name)));
      assertThat(
              intake
                  .recordsOf(
                      intake
                          .database()
                          .jdbc()
                          .sql("select id from students.source")
                          .query(Long.class)
                          .list())
                  .getFirst()
                  .student()
                  .values())
          .containsEntry("first_name", name);
      intake.wait(java.time.Duration.ofSeconds(1));
    }
  }

  private static SentBundle good() {
    return SentBundle.delta("TX", "s1").child(1).child(2);
  }

  private void oneRejected(SentBundle bundle, String problem) {
    var done = intake.send(bundle);
    assertThat(done.receipt()).isEqualTo(new Receipt(3, 2, 1, 0, 0, 0, 2, 0));
    assertThat(intake.problems(done)).contains(problem);
    assertThat(intake.outcomes(done)).containsOnlyKeys("c1", "c2");
  }

  private void rejected(SentBundle bundle, String problem) {
    rejected(bundle.bytes(), problem);
  }

  private void rejected(byte[] bytes, String problem) {
    var submission = intake.send("TX", bytes);
    assertThat(submission.status()).isEqualTo(Status.REJECTED);
    assertThat(submission.receipt()).isEqualTo(new Receipt(0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(intake.problems(submission)).contains(problem);
    assertThat(intake.count("students.source")).isZero();
    assertThat(intake.outcomes(submission)).isEmpty();
  }

  /** Text that does not pack, so that the size is what is wrong. */
  private static String noise(int length) {
    var random = new java.util.Random(7);
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
