package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Whoever holds connections open and says nothing, or half of it, keeps nobody else waiting. Bodies
 * that trickle are ended: {@code SlowSendersTest}.
 */
@ExtendWith(WithDemo.class)
@Control("SC-5")
class OpenConnectionsTest {

  private static final int HELD = 500;
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "G",
          "GET /sign-in HTTP/1.1\r\nHo",
          "GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: ",
          "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nemail=");

  private final Wire wire;

  OpenConnectionsTest(Demo demo) {
    this.wire = new Wire(demo.url());
  }

  @Test
  void othersAreAnsweredMeanwhile() throws Exception {
    var held = new ArrayList<Socket>();
    try {
      for (int i = 0; i < HELD; i++) {
        var socket = wire.open();
        held.add(socket);
        socket
            .getOutputStream()
            .write(BEGINNINGS.get(i % BEGINNINGS.size()).getBytes(StandardCharsets.UTF_8));
      }

      assertThat(wire.ask("GET /sign-in HTTP/1.1").status()).isEqualTo(200);
      assertThat(wire.ask("GET /api/v1/limits HTTP/1.1").status()).isEqualTo(200);
    } finally {
      for (var socket : held) {
        close(socket);
      }
    }
    assertThat(wire.ask("GET /sign-in HTTP/1.1").status()).isEqualTo(200);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // The service had closed it.
    }
  }
}
