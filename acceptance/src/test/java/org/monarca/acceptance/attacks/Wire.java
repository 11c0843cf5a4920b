package org.monarca.acceptance.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.monarca.acceptance.client.Overheard;

/** Speaks with the service by what is written here and nothing that a library adds. */
final class Wire {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int port;
  private final String host;

  Wire(URI exchange) {
    this.port = exchange.getPort();
    this.host = exchange.getAuthority();
  }

  String host() {
    return host;
  }

  /** A request line and headers as they are; the host and the wish to close are added. */
  Reply ask(String line, String... headers) throws IOException {
    return send(line, "", headers);
  }

  /** The same, with a body. */
  Reply send(String line, String body, String... headers) throws IOException {
    var head = new ArrayList<>(List.of(line, "Host: " + host));
    head.addAll(List.of(headers));
    return raw(head, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, with another host. */
  Reply askOf(String otherHost, String line, String... headers) throws IOException {
    var head = new ArrayList<>(List.of(line, "Host: " + otherHost));
    head.addAll(List.of(headers));
    return raw(head, new byte[0]);
  }

  Reply raw(List<String> head, byte[] body) throws IOException {
    var lines = new ArrayList<>(head);
    lines.add("Connection: close");
    boolean counted = lines.stream().anyMatch(line -> line.startsWith("Content-Length:"));
    boolean inChunks = lines.stream().anyMatch(line -> line.startsWith("Transfer-Encoding:"));
    if (body.length > 0 && !counted && !inChunks) {
      lines.add("Content-Length: " + body.length);
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes(bytes.toByteArray());
  }

  /** Whatever bytes. */
  Reply bytes(byte[] request) throws IOException {
    try (var socket = open()) {
      write(socket, request);
      var reply = Reply.of(toItsEnd(socket));
      Overheard.note(reply.status(), reply.body());
      return reply;
    }
  }

  /** A connection on which nothing has been said. */
  Socket open() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException refusedUnread) {
      // Its answer says why; it may have come before everything was sent.
    }
  }

  private static byte[] toItsEnd(Socket socket) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketException reset) {
      // It closed with bytes unread; what came before is the answer.
    }
    return answer.toByteArray();
  }
}
