package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.monarca.exchange.access.drops.Ed25519Pair;
import org.monarca.exchange.platform.OwnerOnly;

/**
 * By which States' systems know that they speak with this installation. Drawn at the first start
 * and kept; an operator who wants another one moves the file away.
 */
final class HostKey {

  private HostKey() {}

  static Ed25519Pair in(Path drop) {
    var file = drop.resolve("host_ed25519");
    try {
      if (!Files.exists(file)) {
        OwnerOnly.write(file, Ed25519Pair.draw().privateFile("monarca"));
      }
      return Ed25519Pair.ofFile(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
