package org.monarca.records.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadAheadTest {

  private static final int LARGE = 3 << 20;

  @Test
  void bytesComeAsWithoutIt() throws IOException {
    var bytes = noise();

    try (var in = ReadAhead.of(new ByteArrayInputStream(bytes), LARGE)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[10])).isEqualTo(-1);
    }
  }

  @Test
  void aFailureComesBehindTheBytesBeforeIt() throws IOException {
    var bytes = noise();
    try (var in =
        ReadAhead.of(
            new SequenceInputStream(new ByteArrayInputStream(bytes), new Failing()), LARGE)) {
      assertThat(in.readNBytes(LARGE)).isEqualTo(bytes);
      assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("damaged");
      assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("damaged");
    }
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  @Timeout(20)
  void whatNobodyForesawReachesTheReaderInsteadOfLettingItWait(Throwable thrown)
      throws IOException {
    var source =
        new InputStream() {
          @Override
          public int read() {
            switch (thrown) {
              case Error e -> throw e;
              case RuntimeException e -> throw e;
              default -> throw new AssertionError(thrown);
            }
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        };

    try (var in = ReadAhead.of(source, LARGE)) {
      assertThatThrownBy(in::read).isSameAs(thrown);
      assertThatThrownBy(in::read).isSameAs(thrown);
    }
  }

  static Stream<Throwable> unforeseen() {
    return Stream.of(new OutOfMemoryError("no room"), new IllegalStateException("closed"));
  }

  @Test
  void whoClosesEarlyClosesTheSourceAndWaitsForNobody() throws IOException {
    var closed = new AtomicBoolean();
    var source =
        new ByteArrayInputStream(noise()) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    try (var in = ReadAhead.of(source, LARGE)) {
      assertThat(in.read()).isNotNegative();
    }

    assertThat(closed).isTrue();
  }

  @Test
  void whatIsShortIsReadAsItIs() {
    var source = InputStream.nullInputStream();

    assertThat(ReadAhead.of(source, 1000)).isSameAs(source);
  }

  private static byte[] noise() {
    var bytes = new byte[LARGE];
    new Random(3).nextBytes(bytes);
    return bytes;
  }

  private static final class Failing extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("damaged");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      throw new IOException("damaged");
    }
  }
}
