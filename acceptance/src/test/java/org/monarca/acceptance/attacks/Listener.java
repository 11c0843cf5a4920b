package org.monarca.acceptance.attacks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A place that the service has no reason to call: whoever comes is counted and turned away. */
final class Listener implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger visits = new AtomicInteger();

  Listener() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int visits() {
    return visits.get();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
        visits.incrementAndGet();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
