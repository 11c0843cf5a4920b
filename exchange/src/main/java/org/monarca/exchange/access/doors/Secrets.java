package org.monarca.exchange.access.doors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Sha256;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Secrets that the exchange itself draws, 256 bits of chance each: a quick salted digest is right
 * for them, since nobody guesses one however fast the guessing is. For people's passwords it would
 * be wrong.
 */
public final class Secrets implements PasswordEncoder {

  private static final int SALT_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** A new secret, letters and digits of base64url. */
  public String draw() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
  }

  /** The digest without salt, by which a token is found. */
  public static byte[] digest(String secret) {
    return Sha256.begin().digest(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : encode(bytes(SALT_BYTES), secret);
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
    if (secret == null || encoded == null) {
      return false;
    }
    var salt = HexFormat.of().parseHex(encoded.substring(0, 2 * SALT_BYTES));
    return MessageDigest.isEqual(
        encode(salt, secret).getBytes(StandardCharsets.UTF_8),
        encoded.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] salt, CharSequence secret) {
    var sha = Sha256.begin();
    sha.update(salt);
    sha.update(secret.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(sha.digest());
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
