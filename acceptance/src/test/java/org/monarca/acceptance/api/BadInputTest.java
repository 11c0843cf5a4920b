package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.bundles.BadBundle;
import org.monarca.acceptance.bundles.BadText;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.Receipt;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Whatever a State's system sends, the receipt says what was wrong, nothing is stored of what was
 * refused, and the next good file is applied.
 */
@ExtendWith(WithDemo.class)
@Control("SI-10")
class BadInputTest {

  private static final Receipt NOTHING = new Receipt(0, 0, 0, 0, 0, 0, 0, 0);

  private final StateSystem kansas;

  BadInputTest(Demo demo) throws IOException {
    kansas = demo.systemOf("KS");
  }

  static List<BadBundle> badBundles() {
    return BadBundle.all("KS");
  }

  @ParameterizedTest
  @MethodSource("badBundles")
  void aBadFileIsRejectedAsAWholeAndTheNextGoodOneIsApplied(BadBundle bad) throws Exception {
    var refused = kansas.follow(bad.made().get());

    assertThat(refused.state()).isEqualTo("rejected");
    assertThat(refused.codes()).contains(bad.code());
    assertThat(refused.receipt()).isEqualTo(NOTHING);
    assertThat(Followed.texts(refused.findings(), "remedy")).noneMatch(String::isBlank);
    aGoodFileIsApplied();
  }

  static List<BadText> badTexts() {
    return BadText.all("KS");
  }

  @ParameterizedTest
  @MethodSource("badTexts")
  void aBadTextIsRejectedAsAWholeSoon(BadText bad) throws Exception {
    var refused = kansas.follow(bad.mediaType(), bad.made().get());

    assertThat(refused.state()).isEqualTo("rejected");
    assertThat(refused.codes()).contains(bad.code());
    assertThat(refused.receipt()).isEqualTo(NOTHING);
    assertThat(Followed.texts(refused.findings(), "remedy")).noneMatch(String::isBlank);
  }

  @Test
  void anEmptyBodyIsRefusedAtOnce() throws Exception {
    var answer = kansas.submit(new byte[0]);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.contentType()).contains("application/problem+json");
    assertThat(answer.json().path("code").asString("")).isNotBlank();
    aGoodFileIsApplied();
  }

  @Test
  void anotherMediaTypeIsRefusedAtOnce() throws Exception {
    assertThat(kansas.post("/api/v1/submissions", "image/png", new byte[] {1, 2, 3}).status())
        .isEqualTo(415);
    aGoodFileIsApplied();
  }

  @Test
  void anIdentifierUsedAgainForOtherContentIsRejected() throws Exception {
    var first = Bundle.of("KS", pupil("KS-ID-1"));
    var id = first.header().getOrDefault("submission_id", "");
    assertThat(kansas.follow(first.zip()).state()).isEqualTo("done");

    var second = kansas.follow(Bundle.of("KS", pupil("KS-ID-2")).with("submission_id", id).zip());

    assertThat(second.state()).isEqualTo("rejected");
    assertThat(second.codes()).containsExactly("MON-1212");
    aGoodFileIsApplied();
  }

  @Test
  void aRejectedSubmissionDoesNotUseUpItsIdentifier() throws Exception {
    var wrong = Bundle.of("KS", pupil("KS-AGAIN-1")).with("record_count", "7");
    assertThat(kansas.follow(wrong.zip()).state()).isEqualTo("rejected");

    var mended = kansas.follow(wrong.with("record_count", "3").zip());

    assertThat(mended.state()).isEqualTo("done");
    assertThat(mended.receipt().accepted()).isEqualTo(1);
  }

  @Test
  void aRowWithoutItsStudentIsNamedAndCostsTheOthersNothing() throws Exception {
    var stray = Pupil.enrollment();
    stray.put("state_student_id", "KS-NOBODY");

    var done = kansas.follow(Bundle.of("KS", pupil("KS-ROW-1")).row("enrollments", stray).zip());

    assertThat(done.state()).isEqualTo("done");
    assertThat(done.codes()).containsExactly("MON-4001");
    assertThat(done.receipt().accepted()).isEqualTo(1);
    assertThat(done.receipt().rejected()).isZero();
  }

  @Test
  void aGoodFileIsAppliedWithoutAnyFinding() throws Exception {
    var done = aGoodFileIsApplied();

    assertThat(done.findings()).isEmpty();
  }

  @Test
  void bytesCompressedOnTheWayGiveTheReceiptOfTheBytes() throws Exception {
    var bundle = Bundle.of("KS", pupil("KS-GZIP-1")).zip();
    var plain = kansas.submit(bundle);
    var compressed = kansas.submitGzipped(bundle);

    assertThat(compressed.status()).isEqualTo(200);
    assertThat(compressed.location()).isEqualTo(plain.location());
  }

  private Followed aGoodFileIsApplied() throws IOException, InterruptedException {
    var id = "KS-GOOD-" + Long.toString(System.nanoTime() % 1_000_000, 36);
    var done = kansas.follow(Bundle.of("KS", pupil(id)).zip());
    assertThat(done.state()).isEqualTo("done");
    assertThat(done.receipt().accepted()).isEqualTo(1);
    assertThat(Followed.texts(done.outcomes(), "state_student_id")).containsExactly(id);
    return done;
  }

  private static Pupil pupil(String id) {
    return Pupil.named(id, "Rosalinda", "Quintanilla", "2014-03-14");
  }
}
