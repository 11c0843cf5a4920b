package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made of tables of the exchange. */
final class OwnDocument {

  private OwnDocument() {}

  /** Whether it was out of date, and is written. */
  static boolean write(Path folder, String name, String text) throws IOException {
    var file = folder.resolve(name);
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return false;
    }
    Files.writeString(Files.createDirectories(folder).resolve(name), text);
    return true;
  }
}
