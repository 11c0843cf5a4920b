package org.monarca.acceptance.client;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a person has on their phone: tells six digits for each half minute (RFC 6238). */
public final class Authenticator {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP = 30;

  private final byte[] secret;

  /**
   * With that key typed in.
   *
   * @param key in base 32, with or without spaces
   */
  public Authenticator(String key) {
    var letters = key.replaceAll("\\s", "");
    var bits = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      int value = ALPHABET.indexOf(letters.charAt(i));
      bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
    }
    secret = new byte[bits.length() / Byte.SIZE];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
    }
  }

  /**
   * The code of now, or of a later step: the next one is taken already, and so a test that has used
   * one does not wait for the clock.
   */
  public String code(int stepsLater) throws GeneralSecurityException {
    long step = Instant.now().getEpochSecond() / STEP + stepsLater;
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret, "HmacSHA1"));
    var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int at = digest[digest.length - 1] & 0xf;
    return "%06d".formatted((ByteBuffer.wrap(digest).getInt(at) & Integer.MAX_VALUE) % 1_000_000);
  }
}
