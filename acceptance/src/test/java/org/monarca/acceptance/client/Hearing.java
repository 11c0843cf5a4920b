package org.monarca.acceptance.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A State's system that hears messages, as a vendor writes one by the documentation alone. */
public final class Hearing implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TAKEN = 204;

  private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
  private final HttpServer server;

  public Hearing() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hear", this::hear);
    server.start();
  }

  /** What came, with what it is signed by. */
  public record Message(String id, String timestamp, String signatures, String body) {

    public JsonNode json() {
      return new JsonMapper().readTree(body);
    }

    public boolean isSignedBy(String secret) throws GeneralSecurityException {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      var mine = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
      return List.of(signatures.split(" ")).contains(mine);
    }
  }

  public String address() {
    return "http://127.0.0.1:%d/hear".formatted(server.getAddress().getPort());
  }

  /** The next message of which that holds; others are passed over. */
  public Message await(Predicate<Message> which) throws InterruptedException {
    while (true) {
      var message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("nothing of the kind was heard");
      }
      if (which.test(message)) {
        return message;
      }
    }
  }

  private void hear(HttpExchange call) throws IOException {
    try (call) {
      var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = call.getRequestHeaders();
      heard.add(
          new Message(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              body));
      call.sendResponseHeaders(TAKEN, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
