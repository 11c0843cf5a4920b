package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/** What is sent and what it unpacks to have each a limit of its own. */
class ArrivalTest {

  private static final byte[] TEXT = "<student/>".repeat(500).getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOISE = noise(5_000);

  private final Limits limits =
      Limits.published().withSentBytes(1_000).withUnpackedBytes(TEXT.length);

  @TempDir Path folder;

  @Test
  void packedTextMayUnpackToMoreThanMayBeSent() throws IOException {
    assertThat(packed(TEXT)).hasSizeLessThan(1_000);
    assertThat(refusal(packed(TEXT), Form.XML, true, limits)).isNull();
    assertThat(refusal(packed(TEXT), Form.JSON_LINES, true, limits)).isNull();
  }

  @Test
  void noByteMoreThanTheUnpackedLimitIsTaken() throws IOException {
    var less = limits.withUnpackedBytes(TEXT.length - 1);

    assertThat(refusal(packed(TEXT), Form.XML, true, less)).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void whatIsSentIsLimitedPackedOrNot() throws IOException {
    assertThat(refusal(packed(NOISE), Form.XML, true, limits)).isEqualTo(Refusal.TOO_LARGE);
    assertThat(refusal(TEXT, Form.XML, false, limits)).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void aBundlePackedOnceMoreIsNoLargerThanOneThatIsNot() throws IOException {
    assertThat(refusal(packed(TEXT), Form.CSV_BUNDLE, true, limits)).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void whatUnpacksToVeryManyTimesItsSizeIsRefused() throws IOException {
    var bomb = packed(new byte[11 << 20]);

    assertThat(refusal(bomb, Form.XML, true, Limits.published())).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void whatIsPackedInPiecesIsReadToItsEnd() throws IOException {
    var pieces = new SequenceInputStream(stream(packed(TEXT)), stream(packed(TEXT)));
    var upload = new UploadedBytes(pieces, Form.XML, true, false);

    try (var arrival = Arrival.of(upload, folder, Limits.published())) {
      assertThat(arrival.bytes()).isEqualTo(2L * TEXT.length);
    }
  }

  @Test
  void whatBreaksOffBehindWhatIsPackedIsNotTaken() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketException("reset");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return read();
          }
        };
    var upload =
        new UploadedBytes(
            new SequenceInputStream(stream(packed(TEXT)), broken), Form.XML, true, false);

    assertThatThrownBy(() -> Arrival.of(upload, folder, limits))
        .isInstanceOf(SocketException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private @Nullable Refusal refusal(byte[] bytes, Form form, boolean gzip, Limits limits)
      throws IOException {
    var upload = new UploadedBytes(stream(bytes), form, gzip, false);
    try (var arrival = Arrival.of(upload, folder, limits)) {
      return arrival.refusal();
    }
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] noise(int length) {
    var bytes = new byte[length];
    new Random(9).nextBytes(bytes);
    return bytes;
  }
}
