package org.monarca.exchange.access.drops;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Public keys as people paste them: the line of a {@code .pub} file of OpenSSH, or what PuTTYgen
 * exports (RFC 4716). Kept is the key itself and nothing else that stood with it.
 */
final class SshKeyText {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_COMMENT = 100;

  private static final int SHORTEST_RSA = 3_072;
  private static final int LONGEST_RSA = 8_192;

  /** What FIPS 186-5 asks of it at least: small ones have made forging too easy. */
  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

  private static final int LONGEST_EXPONENT = 256;
  private static final int ED25519_BYTES = 32;

  /** Length of a point that is not compressed, by curve. */
  private static final Map<String, Integer> POINTS =
      Map.of("nistp256", 65, "nistp384", 97, "nistp521", 133);

  private static final Pattern LINE =
      Pattern.compile("([a-z0-9@.-]{3,60})[ \\t]+([A-Za-z0-9+/]+={0,2})(?:[ \\t]+(\\S.*))?");

  private static final Pattern EXPORTED =
      Pattern.compile(
          "---- BEGIN SSH2 PUBLIC KEY ----\\s(.*)---- END SSH2 PUBLIC KEY ----", Pattern.DOTALL);

  private SshKeyText() {}

  /** What a pasted text is. */
  sealed interface Read {}

  /** A key that can be taken. */
  record Fit(SshKey key) implements Read {}

  record Unfit(SshKeyFlaw flaw) implements Read {}

  static Read read(String pasted) {
    if (pasted.isBlank()) {
      return new Unfit(SshKeyFlaw.NOTHING);
    }
    if (pasted.contains("PRIVATE KEY") || pasted.contains("PuTTY-User-Key-File")) {
      return new Unfit(SshKeyFlaw.PRIVATE);
    }
    if (pasted.length() > LONGEST) {
      return new Unfit(SshKeyFlaw.TOO_LONG);
    }
    try {
      var text = pasted.strip();
      var key = text.startsWith("----") ? ofExport(text) : ofLine(text);
      if (key == null) {
        return new Unfit(SshKeyFlaw.UNREADABLE);
      }
      var flaw = flawOf(key);
      return flaw == null ? new Fit(key) : new Unfit(flaw);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return new Unfit(SshKeyFlaw.UNREADABLE);
    }
  }

  private static @Nullable SshKey ofLine(String text) {
    var line = LINE.matcher(text);
    if (!line.matches()) {
      return null;
    }
    var comment = line.group(3);
    return new SshKey(
        line.group(1), line.group(2), comment == null ? "" : shortened(comment.strip()));
  }

  /** Lines with a colon are headers, and so is what a backslash carries on; the rest is the key. */
  private static @Nullable SshKey ofExport(String text) {
    var export = EXPORTED.matcher(text);
    if (!export.matches()) {
      return null;
    }
    var lines = export.group(1).replaceAll("\\\\\\R", "").lines().map(String::strip).toList();
    var body = lines.stream().filter(line -> !line.contains(":")).collect(Collectors.joining());
    var comment =
        lines.stream()
            .filter(line -> line.startsWith("Comment:"))
            .map(line -> line.substring("Comment:".length()).strip().replace("\"", ""))
            .findFirst()
            .orElse("");
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(body));
    return new SshKey(text(bytes), body, shortened(comment));
  }

  private static @Nullable SshKeyFlaw flawOf(SshKey key) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(key.body()));
    if (!text(bytes).equals(key.kind())) {
      return SshKeyFlaw.UNREADABLE;
    }
    var flaw =
        switch (key.kind()) {
          case "ssh-ed25519" -> part(bytes).length == ED25519_BYTES ? null : SshKeyFlaw.UNREADABLE;
          case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" ->
              flawOfPoint(key.kind(), text(bytes), part(bytes));
          case "ssh-rsa" -> flawOfRsa(new BigInteger(part(bytes)), new BigInteger(part(bytes)));
          default -> SshKeyFlaw.KIND;
        };
    return flaw == null && bytes.hasRemaining() ? SshKeyFlaw.UNREADABLE : flaw;
  }

  private static @Nullable SshKeyFlaw flawOfPoint(String kind, String curve, byte[] point) {
    var length = POINTS.get(curve);
    return kind.endsWith(curve) && length != null && point.length == length && point[0] == 4
        ? null
        : SshKeyFlaw.UNREADABLE;
  }

  private static @Nullable SshKeyFlaw flawOfRsa(BigInteger exponent, BigInteger modulus) {
    boolean sound =
        modulus.signum() > 0
            && modulus.bitLength() >= SHORTEST_RSA
            && modulus.bitLength() <= LONGEST_RSA
            && exponent.compareTo(SMALLEST_EXPONENT) >= 0
            && exponent.testBit(0)
            && exponent.bitLength() <= LONGEST_EXPONENT;
    return sound ? null : SshKeyFlaw.SIZE;
  }

  private static String text(ByteBuffer bytes) {
    return new String(part(bytes), StandardCharsets.US_ASCII);
  }

  private static byte[] part(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 1 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    var part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static String shortened(String comment) {
    var clean = comment.replaceAll("\\p{C}", "").strip();
    return clean.codePointCount(0, clean.length()) <= LONGEST_COMMENT
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_COMMENT));
  }
}
