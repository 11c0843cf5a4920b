package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** An archive that deceives is refused as a whole, and the next good one is applied. */
@ExtendWith(WithDemo.class)
@Control("SI-10")
class HostileArchivesTest {

  private static final String STATE = "NE";

  private final Demo demo;
  private final StateSystem system;

  HostileArchivesTest(Demo demo) throws Exception {
    this.demo = demo;
    this.system = demo.systemOf(STATE);
  }

  static List<HostileArchive> archives() {
    return HostileArchive.all(STATE);
  }

  @ParameterizedTest
  @MethodSource("archives")
  void itIsRefusedAsAWhole(HostileArchive archive) throws Exception {
    var refused = system.follow(archive.made().get());

    assertThat(refused.state()).isEqualTo("rejected");
    assertThat(refused.receipt().received()).isZero();
    assertThat(refused.codes()).isNotEmpty().allMatch(code -> code.matches("MON-\\d{4}"));
    Telling.nothing(new Reply(200, List.of(), refused.findings().toString().replace("/dev/", "")));
    aGoodOneIsApplied();
  }

  /** The bytes are counted, not what is said of them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0x7fffffff})
  void aSizeThatIsNotSoIsNotBelieved(int size) throws Exception {
    var read = system.follow(HostileArchive.sized(STATE, size));

    if (read.state().equals("done")) {
      assertThat(read.receipt().accepted()).isEqualTo(1);
    } else {
      assertThat(read.state()).isEqualTo("rejected");
    }
    aGoodOneIsApplied();
  }

  @Test
  void aPackedBodyThatBreaksOffIsRefused() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(good("NE-GZ-1").zip());
    }
    var whole = packed.toByteArray();
    for (var bytes :
        List.of(
            Arrays.copyOf(whole, whole.length - 9),
            Arrays.copyOf(whole, 5),
            "no gzip at all".getBytes(StandardCharsets.UTF_8))) {
      var reply =
          new Wire(demo.url())
              .raw(
                  List.of(
                      "POST /api/v1/submissions HTTP/1.1",
                      "Host: " + demo.url().getAuthority(),
                      "Authorization: Bearer " + system.token(),
                      "Content-Type: application/zip",
                      "Content-Encoding: gzip"),
                  bytes);
      Telling.nothing(reply);
      if (reply.status() == 202) {
        assertThat(system.follow(demo.url().resolve(reply.location())).state())
            .isEqualTo("rejected");
      } else {
        assertThat(reply.status()).isEqualTo(400);
      }
    }
    aGoodOneIsApplied();
  }

  private void aGoodOneIsApplied() throws Exception {
    var id = "NE-OK-" + Long.toString(System.nanoTime() % 1_000_000, 36);
    assertThat(system.follow(good(id).zip()).state()).isEqualTo("done");
  }

  private static Bundle good(String id) {
    return Bundle.of(STATE, Pupil.named(id, "Rosalinda", "Quintanilla", "2014-03-14"));
  }
}
