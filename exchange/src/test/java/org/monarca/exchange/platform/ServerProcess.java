package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Keeps an embedded server, in a process of its own, until it is ended. */
final class ServerProcess {

  private static final int ATTEMPTS = 2;

  private ServerProcess() {}

  public static void main(String[] folder) throws IOException {
    EmbeddedDatabase.start(Path.of(folder[0]), Map.of("autovacuum", "off"), ATTEMPTS);
    System.out.println("begun");
    System.in.transferTo(System.out);
  }
}
