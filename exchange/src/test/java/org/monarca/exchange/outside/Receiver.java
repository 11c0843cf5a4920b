package org.monarca.exchange.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ServerSocketFactory;

/** A State's system that hears messages over a real socket, and answers what its test says. */
public final class Receiver implements AutoCloseable {

  /** How it answers: writes what it likes, or waits, or leaves. */
  @FunctionalInterface
  public interface Manner {

    void answer(OutputStream out) throws IOException, InterruptedException;

    static Manner status(int status, String... headers) {
      return out ->
          out.write(
              "HTTP/1.1 %d Whatever\r\n%sContent-Length: 0\r\n\r\n"
                  .formatted(
                      status,
                      String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()))
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A request as it came. */
  public record Heard(String first, Map<String, String> headers, String body) {

    public String id() {
      return headers.getOrDefault("webhook-id", "");
    }

    /** As a vendor checks it: whether one of the signatures is by that secret. */
    public boolean isSignedBy(String secret) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed = "%s.%s.%s".formatted(id(), headers.get("webhook-timestamp"), body);
        var mine =
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        return List.of(headers.getOrDefault("webhook-signature", "").split(" ")).contains(mine);
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket door;
  private volatile Manner manner = Manner.status(204);

  public Receiver() {
    this(ServerSocketFactory.getDefault());
  }

  public Receiver(ServerSocketFactory sockets) {
    try {
      door = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  public void answers(Manner some) {
    manner = some;
  }

  public void answers(int status) {
    manner = Manner.status(status);
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/hear?tenant=7";
  }

  public int port() {
    return door.getLocalPort();
  }

  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** What came before counts no more. */
  public void forget() {
    heard.clear();
  }

  public int connections() {
    return connections.get();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var socket = door.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      heard.add(read(socket.getInputStream()));
      manner.answer(socket.getOutputStream());
    } catch (IOException e) {
      // whoever spoke has left
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Heard read(InputStream in) throws IOException {
    var first = line(in);
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
    return new Heard(first, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("left");
      }
      line.append((char) read);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
