package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.webhooks.SocketDoorTest.door;
import static org.monarca.exchange.webhooks.SocketDoorTest.letter;
import static org.monarca.exchange.webhooks.SocketDoorTest.plain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.outside.Names;
import org.monarca.exchange.outside.OutsideDoor;
import org.monarca.exchange.outside.Reach;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.webhooks.Door.Answer;
import org.monarca.exchange.webhooks.Door.Answer.Failed;

/** Where the name of a receiver leads, and to which of its addresses a message goes. */
@Control("SC-7")
class DoorByNameTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(400);
  private static final Names HERE = host -> List.of(InetAddress.getLoopbackAddress());

  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aNameThatNobodyAnswersForHasItsTimeToo() {
    Names silent =
        host -> {
          try {
            TimeUnit.SECONDS.sleep(30);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };

    assertThat(door(silent, LITTLE_PATIENCE, plain()).send(letter(receiver.url())))
        .isEqualTo(Failed.TIME_UP);
  }

  @Test
  void aNameThatLeadsInsideIsNotConnectedTo() {
    var strict = new Reach(false, List.of());
    var closed = new SocketDoor(new OutsideDoor(HERE, strict, plain()), PATIENCE);

    assertThat(closed.send(letter(receiver.url()))).isEqualTo(Failed.INSIDE);
    assertThat(receiver.connections()).isZero();
  }

  @Test
  void oneAddressInsideAmongOthersIsEnough() throws UnknownHostException {
    var some = List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("10.0.0.1"));

    assertThat(door(host -> some, PATIENCE, plain()).send(letter(receiver.url())))
        .isEqualTo(Failed.INSIDE);
    assertThat(receiver.connections()).isZero();
  }

  @Test
  void theNameIsAskedOnceSoThatNoSecondAnswerLeadsElsewhere() throws UnknownHostException {
    var asked = new AtomicInteger();
    var inside = InetAddress.getByName("10.0.0.1");
    Names rebinding =
        host -> List.of(asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : inside);

    assertThat(
            door(rebinding, PATIENCE, plain())
                .send(letter("http://rebinding.example.org:" + receiver.port())))
        .isInstanceOf(Answer.Taken.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void anAddressThatSwallowsEverythingLeavesTimeForTheNext() throws IOException {
    var other = InetAddress.getByName("127.0.0.2");
    try (var full = new ServerSocket(receiver.port(), 1, other)) {
      var waiting = new ArrayList<Socket>();
      try {
        for (int i = 0; i < 3; i++) { // nobody lets them in, and there is no room for one more
          var one = new Socket();
          waiting.add(one);
          try {
            one.connect(full.getLocalSocketAddress(), 100);
          } catch (SocketTimeoutException e) {
            break;
          }
        }
        var some = List.of(other, InetAddress.getLoopbackAddress());

        assertThat(door(host -> some, PATIENCE, plain()).send(letter(receiver.url())))
            .isEqualTo(new Answer.Taken("http-204"));
      } finally {
        for (var one : waiting) {
          one.close();
        }
      }
    }
  }

  @Test
  void whatWeCannotDoIsSaidAsSuch() {
    Names broken =
        host -> {
          throw new IllegalStateException("broken");
        };

    assertThat(door(broken, PATIENCE, plain()).send(letter(receiver.url())))
        .isEqualTo(Failed.NOT_SENT);
  }
}
