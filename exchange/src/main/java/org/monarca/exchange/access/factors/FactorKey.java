package org.monarca.exchange.access.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.monarca.exchange.platform.OwnerOnly;
import org.monarca.exchange.platform.Product;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The key under which secrets of authenticators are kept (AES-256-GCM, a nonce of its own for
 * each). It stands outside the database, so that whoever reads that, or a copy of it, cannot make
 * anybody's codes. The account is associated data: a secret moved to another row opens nothing.
 */
@Component
class FactorKey {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Path file;
  private final SecretKey key;

  @Autowired
  FactorKey(FactorSettings settings, Product product) {
    this(
        Optional.ofNullable(settings.keyFile())
            .orElseGet(() -> ownKey(product.data().resolve("factors.key"))));
  }

  /** The key of that file. */
  FactorKey(Path file) {
    this.file = file;
    this.key = read(file);
  }

  Path file() {
    return file;
  }

  /** The secret as it is kept. */
  byte[] seal(String account, byte[] secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, account, nonce).doFinal(secret);
      var kept = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, kept, NONCE_BYTES, sealed.length);
      return kept;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** The secret itself; empty when it was sealed under another key or for another account. */
  Optional<byte[]> open(String account, byte[] kept) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, account, Arrays.copyOf(kept, NONCE_BYTES));
      return Optional.of(cipher.doFinal(kept, NONCE_BYTES, kept.length - NONCE_BYTES));
    } catch (AEADBadTagException foreign) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, String account, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** The installation's own key, made at random where there is none yet. */
  private static Path ownKey(Path file) {
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        OwnerOnly.write(file, Base64.getEncoder().encodeToString(bytes) + "\n");
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the key file %s cannot be made".formatted(file), e);
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
