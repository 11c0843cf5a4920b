package org.monarca.exchange.access.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.monarca.exchange.sealing.Gcm;

/**
 * The key of its own under which an earlier version kept the secrets of authenticators: it opens
 * them until they are sealed as everything else is, and is not needed from then on.
 */
final class FormerKey {

  private final Path file;
  private final Optional<SecretKey> key;

  /**
   * @param file of which there need be none
   */
  FormerKey(Path file) {
    this.file = file;
    this.key = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  Path file() {
    return file;
  }

  /** The secret; empty when it was sealed under another key or for another account. */
  Optional<byte[]> open(byte[] account, byte[] kept) {
    return key.flatMap(one -> new Gcm().open(one, kept, account));
  }

  private static SecretKey read(Path file) {
    try {
      var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
      if (bytes.length != Gcm.KEY_BYTES) {
        throw new IllegalArgumentException("%d bytes".formatted(bytes.length));
      }
      return new SecretKeySpec(bytes, "AES");
    } catch (IllegalArgumentException unfit) {
      throw new IllegalStateException(
          "the key file %s does not hold %d bytes in base64".formatted(file, Gcm.KEY_BYTES), unfit);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file %s cannot be read".formatted(file), e);
    }
  }
}
