package org.monarca.exchange.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long somebody is listened to over a real socket. */
class OutsideDoorTest {

  private static final Duration BEAT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Receiver receiver = new Receiver();
  private final OutsideDoor door =
      new OutsideDoor(
          host -> List.of(InetAddress.getLoopbackAddress()),
          new Reach(true, List.of()),
          (SSLSocketFactory) SSLSocketFactory.getDefault(),
          BEAT);

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void onceAllWasReadTheListenerHasAsMuchTimeAsItNeeds() {
    receiver.answers(text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nPK"));
    var whole = Duration.ofMillis(500);

    var heard =
        ask(
            Patience.of(whole),
            (head, body) -> {
              body.readAllBytes();
              pause(whole.multipliedBy(2));
            });

    assertThat(heard).isEqualTo(new Heard.Answered(200));
  }

  @Test
  void whoeverSendsALittleNowAndThenIsTooSlow() {
    receiver.answers(out -> {
      text("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n").answer(out);
      while (true) {
        out.write('P');
        TimeUnit.MILLISECONDS.sleep(20);
      }
    });

    var heard =
        ask(new Patience(LONG, Duration.ofMillis(200), 1_000), (head, body) -> body.readAllBytes());

    assertThat(heard).isEqualTo(new Heard.Failed(Fault.TIME_UP));
  }

  @Test
  void whoeverListensNoMoreHasItBrokenOff() throws InterruptedException {
    receiver.answers(out -> {
      text("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").answer(out);
      TimeUnit.SECONDS.sleep(30);
    });
    var isBroken = new CountDownLatch(1);
    var isWanted = new AtomicBoolean(true);

    var heard =
        ask(
            Patience.of(LONG),
            new Listener() {
              @Override
              public void hear(Head head, InputStream body) throws BrokenOff {
                isWanted.set(false);
                try {
                  body.readAllBytes();
                } catch (IOException e) {
                  isBroken.countDown();
                  throw new BrokenOff("as it was");
                }
              }

              @Override
              public boolean isListening() {
                return isWanted.get();
              }
            });

    assertThat(heard).isEqualTo(new Heard.Failed(Fault.NO_ANSWER));
    assertThat(isBroken.await(10, TimeUnit.SECONDS)).as("the connection is gone").isTrue();
  }

  private Heard ask(Patience patience, Listener listener) {
    return door.ask(Request.get(URI.create(receiver.url()), Map.of()), patience, listener);
  }

  private static Receiver.Manner text(String answer) {
    return out -> out.write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
