package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The passwords of the embedded database's three roles: made once at random, kept in a file that
 * only its owner may read.
 */
record DatabaseKeys(String superuser, String owner, String service) {

  private static final int BYTES = 24;

  /** The keys kept in that file; new ones when there is none. */
  static DatabaseKeys of(Path file) throws IOException {
    if (!Files.exists(file)) {
      keep(file);
    }
    var lines = Files.readAllLines(file);
    return new DatabaseKeys(lines.get(0), lines.get(1), lines.get(2));
  }

  private static void keep(Path file) throws IOException {
    var random = new SecureRandom();
    var passwords = List.of(password(random), password(random), password(random));
    OwnerOnly.write(file, String.join("\n", passwords) + "\n");
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
