package org.monarca.exchange.access.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of its own under which an earlier version kept the secrets of authenticators: it opens
 * them until they are sealed as everything else is, and is not needed from then on.
 */
final class FormerKey {

  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;
  private static final int KEY_BYTES = 32;

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
    return key.flatMap(one -> open(one, account, kept));
  }

  private static Optional<byte[]> open(SecretKey key, byte[] account, byte[] kept) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          key,
          new GCMParameterSpec(TAG_BYTES * Byte.SIZE, kept, 0, NONCE_BYTES));
      cipher.updateAAD(account);
      return Optional.of(cipher.doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES));
    } catch (AEADBadTagException foreign) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static SecretKey read(Path file) {
    try {
      var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalArgumentException("%d bytes".formatted(bytes.length));
      }
      return new SecretKeySpec(bytes, "AES");
    } catch (IllegalArgumentException unfit) {
      throw new IllegalStateException(
          "the key file %s does not hold %d bytes in base64".formatted(file, KEY_BYTES), unfit);
    } catch (IOException e) {
      throw new UncheckedIOException("the key file %s cannot be read".formatted(file), e);
    }
  }
}
