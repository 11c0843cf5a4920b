package org.monarca.exchange.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request written byte by byte, by somebody in no hurry. */
public final class RawRequest implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final Socket socket;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

  private RawRequest(Socket socket) {
    this.socket = socket;
  }

  /** With these lines before the body; the service's address is added. */
  public static RawRequest begin(int port, String... lines) throws IOException {
    var request = new RawRequest(new Socket(InetAddress.getLoopbackAddress(), port));
    request.write(String.join("\r\n", lines) + "\r\nHost: 127.0.0.1\r\n\r\n");
    return request;
  }

  /** More of the body. */
  public void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits for so many bytes of the answer; answers whether it has begun, or ended, by then. */
  public boolean read(int most, Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    try {
      answer.write(socket.getInputStream().readNBytes(most));
      return true;
    } catch (SocketTimeoutException nothingYet) {
      return false;
    }
  }

  /**
   * Sends a byte of the body ten times a second until the service answers or closes.
   *
   * @return the answer, empty when there was none
   */
  public String trickle(Duration patience) throws IOException {
    for (long i = 0; i < patience.toMillis() / 100; i++) {
      if (read(1, Duration.ofMillis(100))) {
        return rest();
      }
      write("x");
    }
    throw new AssertionError("no answer within " + patience);
  }

  /** The answer as far as this text, while the service may still wait for the body. */
  public String until(String text) throws IOException {
    socket.setSoTimeout((int) LONG.toMillis());
    int next = 0;
    while (next >= 0 && !answer.toString(StandardCharsets.UTF_8).contains(text)) {
      next = socket.getInputStream().read();
      if (next >= 0) {
        answer.write(next);
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** Everything to the end of the answer, which the service must close. */
  public String rest() throws IOException {
    socket.setSoTimeout((int) LONG.toMillis());
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketException reset) {
      // The service closed with bytes of the body unread; what came before is the answer.
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
