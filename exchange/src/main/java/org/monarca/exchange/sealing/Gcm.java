package org.monarca.exchange.sealing;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a nonce of 96 bits before what is sealed (NIST SP 800-38D). One serves one
 * thread: making a cipher costs more than using it.
 */
public final class Gcm {

  public static final int KEY_BYTES = 32;
  public static final int NONCE_BYTES = 12;
  public static final int TAG_BYTES = 16;

  private final Cipher cipher;

  public Gcm() {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /**
   * Nonce and sealed bytes.
   *
   * @param nonce never used with that key before
   * @param bound what it is bound to, in parts
   */
  byte[] seal(SecretKey key, byte[] nonce, byte[] clear, int length, byte[]... bound) {
    try {
      begin(Cipher.ENCRYPT_MODE, key, nonce, 0, bound);
      var sealed = new byte[NONCE_BYTES + length + TAG_BYTES];
      System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
      cipher.doFinal(clear, 0, length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** What was sealed; empty where it was under another key or bound to something else. */
  public Optional<byte[]> open(SecretKey key, byte[] sealed, byte[]... bound) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) {
      return Optional.empty();
    }
    try {
      begin(Cipher.DECRYPT_MODE, key, sealed, 0, bound);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException foreign) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private void begin(int mode, SecretKey key, byte[] nonce, int from, byte[]... bound)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce, from, NONCE_BYTES));
    for (var part : bound) {
      cipher.updateAAD(part);
    }
  }

  private static IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("every Java platform has AES-GCM", cause);
  }
}
