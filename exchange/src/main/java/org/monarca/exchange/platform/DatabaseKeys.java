package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

  /** Whole or not at all, and from the first byte for the owner's eyes only. */
  private static void keep(Path file) throws IOException {
    var random = new SecureRandom();
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", "", ownerOnly);
    Files.write(draft, List.of(password(random), password(random), password(random)));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
