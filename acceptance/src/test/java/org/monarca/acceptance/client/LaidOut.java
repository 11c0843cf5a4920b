package org.monarca.acceptance.client;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server of a State on which an export lies, behind a name and a password. */
public final class LaidOut implements AutoCloseable {

  public static final String NAME = "monarca";
  public static final String PASSWORD = "milkweed-river";

  private static final String TAG = "\"v1\"";
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final HttpServer server;
  private final byte[] file;
  private final AtomicInteger unchanged = new AtomicInteger();

  public LaidOut(byte[] file) throws IOException {
    this.file = file.clone();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server
        .createContext("/export.zip", this::give)
        .setAuthenticator(
            new BasicAuthenticator("exports") {
              @Override
              public boolean checkCredentials(String name, String password) {
                return name.equals(NAME) && password.equals(PASSWORD);
              }
            });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:%d/export.zip".formatted(server.getAddress().getPort());
  }

  /** How often it needed not be given again. */
  public int unchanged() {
    return unchanged.get();
  }

  private void give(HttpExchange call) throws IOException {
    try (call) {
      call.getResponseHeaders().add("ETag", TAG);
      if (TAG.equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
        unchanged.incrementAndGet();
        call.sendResponseHeaders(NOT_MODIFIED, -1);
      } else {
        call.sendResponseHeaders(OK, file.length);
        call.getResponseBody().write(file);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
