package org.monarca.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.monarca.exchange.platform.CrashingServer;

/** Where intakes are shaken: a server of its own, keys, and what a State sends. */
record CrashGround(CrashingServer server, Path keys, List<Path> bundles) implements AutoCloseable {

  static CrashGround in(Path folder) throws IOException {
    return new CrashGround(
        CrashingServer.start(Files.createDirectory(folder.resolve("database"))),
        Files.createDirectory(folder.resolve("keys")),
        ThreeBundles.in(folder));
  }

  /** What an intake leaves to which nothing happens. */
  EndState calm() throws IOException {
    try (var intake = new ShakenIntake(this)) {
      intake.undisturbed();
      return intake.end();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
