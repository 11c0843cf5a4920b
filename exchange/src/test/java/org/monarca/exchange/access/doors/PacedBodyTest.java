package org.monarca.exchange.access.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.platform.TooBusy;
import org.springframework.util.unit.DataSize;

/** A thousand bytes a second, measured over ten. */
class PacedBodyTest {

  private final Sender sender = new Sender();
  private final Closing closing = new Closing(() -> sender.nanos);
  private final PacedBody body =
      new PacedBody(
          sender,
          new UploadSettings(
              1,
              1,
              DataSize.ofBytes(1_000),
              Duration.ofSeconds(10),
              DataSize.ofGigabytes(1),
              Map.of(),
              1,
              Duration.ofHours(1)),
          closing,
          () -> sender.nanos);

  @Test
  void whoKeepsThePaceIsReadToTheEnd() {
    assertThatCode(() -> read(100, 1_000, Duration.ofSeconds(1))).doesNotThrowAnyException();
  }

  @Test
  void whoTricklesIsEndedWhenTheStretchIsOver() throws IOException {
    read(9, 900, Duration.ofSeconds(1));

    assertThatThrownBy(() -> read(1, 900, Duration.ofSeconds(1)))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void whoSendsOnWhileTheServiceEndsIsWaitedForAWhileAndAskedToComeAgain() throws IOException {
    closing.begin();
    read(7, 10_000, Duration.ofSeconds(1));
    closing.begin();
    read(1, 10_000, Duration.ofSeconds(1));

    assertThatThrownBy(() -> read(1, 10_000, Duration.ofSeconds(1))).matches(TooBusy::isWhy);
  }

  @Test
  void hasteAtFirstBuysNoIdlenessLater() throws IOException {
    read(10, 1_000_000, Duration.ofSeconds(1));
    read(9, 1, Duration.ofSeconds(1));

    assertThatThrownBy(() -> read(1, 1, Duration.ofSeconds(1)))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void aPauseIsForgivenWhereTheStretchAsAWholeIsFastEnough() {
    assertThatCode(
            () -> {
              read(1, 1, Duration.ofSeconds(9));
              read(1, 20_000, Duration.ofSeconds(2));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void whatTheServiceDoesBetweenTwoReadsIsNotTheSendersFault() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 100; i++) {
                read(1, 1, Duration.ofMillis(10));
                sender.nanos += Duration.ofMinutes(1).toNanos();
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void theEndOfTheBodyIsNoFault() throws IOException {
    sender.next(-1, Duration.ofMinutes(1));

    assertThat(body.doRead(new Nowhere())).isEqualTo(-1);
  }

  private void read(int times, int bytes, Duration each) throws IOException {
    for (int i = 0; i < times; i++) {
      sender.next(bytes, each);
      assertThat(body.doRead(new Nowhere())).isEqualTo(bytes);
    }
  }

  private static final class Sender implements InputBuffer {

    private long nanos;
    private int bytes;
    private Duration takes = Duration.ZERO;

    void next(int someBytes, Duration time) {
      bytes = someBytes;
      takes = time;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) {
      nanos += takes.toNanos();
      return bytes;
    }

    @Override
    public int available() {
      return 0;
    }
  }

  private static final class Nowhere implements ApplicationBufferHandler {

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ByteBuffer getByteBuffer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void expand(int size) {
      throw new UnsupportedOperationException();
    }
  }
}
