package org.monarca.exchange.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lies between a service and its database, and is cut when a test wants it. */
public final class Cable implements AutoCloseable {

  private final ServerSocket ends;
  private final int port;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private final Set<Socket> dead = ConcurrentHashMap.newKeySet();

  private Cable(ServerSocket ends, int port) {
    this.ends = ends;
    this.port = port;
  }

  /** To what listens on that port of this machine. */
  public static Cable to(int port) throws IOException {
    var ends = new ServerSocket();
    ends.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    var cable = new Cable(ends, port);
    Thread.ofVirtual().name("cable").start(cable::accept);
    return cable;
  }

  public int port() {
    return ends.getLocalPort();
  }

  /** Everything that goes over it ends in the middle; who calls again is connected again. */
  public void cut() {
    lines.forEach(Cable::end);
    lines.clear();
    dead.clear();
  }

  /**
   * From now on nothing that is said on it arrives, and neither end hears that the other is gone,
   * as where a machine loses its power; who calls again is connected.
   */
  public void swallow() {
    dead.addAll(lines);
  }

  @Override
  public void close() throws IOException {
    ends.close();
    cut();
  }

  private void accept() {
    while (!ends.isClosed()) {
      try {
        join(ends.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Who calls while nothing listens at the other end is hung up on. */
  private void join(Socket near) {
    try {
      var far = new Socket(InetAddress.getLoopbackAddress(), port);
      lines.add(near);
      lines.add(far);
      Thread.ofVirtual().start(() -> carry(near, far));
      Thread.ofVirtual().start(() -> carry(far, near));
    } catch (IOException nobodyThere) {
      end(near);
    }
  }

  private void carry(Socket from, Socket to) {
    try {
      var bytes = new byte[8192];
      for (int n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        if (!dead.contains(from)) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
    } catch (IOException cut) {
      // Both ends are let go of.
    }
    if (!dead.contains(from)) {
      lines.remove(from);
      lines.remove(to);
      close(from);
      close(to);
    }
  }

  private static void close(Socket line) {
    try {
      line.close();
    } catch (IOException gone) {
      // It is what was wanted.
    }
  }

  private static void end(Socket line) {
    try {
      line.setSoLinger(true, 0);
      line.close();
    } catch (IOException gone) {
      // It is what was wanted.
    }
  }
}
