package org.monarca.exchange.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what a test tells it to, on a socket of this machine. */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon(true).start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** From now on it answers that command so. */
  void answers(String command, String answer) {
    answers.put(command, answer);
  }

  /** How often that command was heard. */
  long times(String command) {
    return heard.stream().filter(command::equals).count();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var client = socket.accept()) {
        talk(client);
      } catch (IOException ended) {
        // the client left, or the test is over
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    var out = client.getOutputStream();
    say(out, "220 scripted");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      heard.add(command);
      say(out, answers.getOrDefault(command, usual(command)));
      if (command.equals("DATA") && !answers.containsKey("DATA")) {
        swallow(in);
        heard.add(".");
        say(out, answers.getOrDefault(".", "250 2.0.0 taken"));
      }
      if (command.equals("QUIT")) {
        return;
      }
    }
  }

  private static String usual(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private static void swallow(BufferedReader in) throws IOException {
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      // a message is not looked at here
    }
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
