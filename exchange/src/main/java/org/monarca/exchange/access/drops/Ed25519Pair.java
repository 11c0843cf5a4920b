package org.monarca.exchange.access.drops;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A pair of keys on Edwards' curve 25519 and the file in which OpenSSH keeps such a pair ({@code
 * PROTOCOL.key} of OpenSSH), without a password.
 */
public record Ed25519Pair(KeyPair pair) {

  private static final String KIND = "ssh-ed25519";
  private static final String MAGIC = "openssh-key-v1\0";
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String END = "-----END OPENSSH PRIVATE KEY-----";
  private static final int LINE = 70;
  private static final int BYTES = 32;
  private static final int BLOCK = 8;

  /** What stands before the 32 bytes of a public key in X.509 (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Draws a new one. */
  public static Ed25519Pair draw() {
    try {
      return new Ed25519Pair(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  /**
   * Reads a file of OpenSSH.
   *
   * @throws IllegalArgumentException when it is none, or of another kind, or has a password
   */
  public static Ed25519Pair ofFile(String text) {
    try {
      var body = text.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
      var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(body));
      bytes.position(MAGIC.length()); // cipher, key derivation, its options, one key
      var cipher = text(bytes);
      var derivation = text(bytes);
      boolean open = cipher.equals("none") && derivation.equals("none");
      part(bytes);
      if (!open || bytes.getInt() != 1) {
        throw new IllegalArgumentException("the key has a password");
      }
      var publicKey = raw(ByteBuffer.wrap(part(bytes)));
      var secret = ByteBuffer.wrap(part(bytes));
      secret.position(2 * Integer.BYTES);
      raw(secret);
      return of(publicKey, Arrays.copyOf(part(secret), BYTES));
    } catch (BufferUnderflowException | GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key of OpenSSH on Ed25519", e);
    }
  }

  /** What OpenSSH's clients take with {@code -i}, and its server as a host key. */
  public String privateFile(String comment) {
    var check = new SecureRandom().nextInt();
    var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    var secret = new Parts();
    secret.number(check).number(check).bytes(KIND).bytes(raw());
    secret.bytes(concat(seed, raw())).bytes(comment);
    for (int pad = 1; secret.size() % BLOCK != 0; pad++) {
      secret.one(pad);
    }
    var file = new Parts();
    file.plain(MAGIC).bytes("none").bytes("none").bytes("").number(1);
    file.bytes(blob()).bytes(secret.all());
    var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(file.all());
    return BEGIN + "\n" + body + "\n" + END + "\n";
  }

  /** The public half, as a {@code .pub} file and {@code known_hosts} have it. */
  public String publicLine() {
    return KIND + " " + Base64.getEncoder().encodeToString(blob());
  }

  private byte[] blob() {
    return new Parts().bytes(KIND).bytes(raw()).all();
  }

  private byte[] raw() {
    var encoded = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
  }

  private static Ed25519Pair of(byte[] publicKey, byte[] seed) throws GeneralSecurityException {
    var factory = KeyFactory.getInstance("Ed25519");
    return new Ed25519Pair(
        new KeyPair(
            factory.generatePublic(new X509EncodedKeySpec(concat(X509, publicKey))),
            factory.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed))));
  }

  private static byte[] raw(ByteBuffer bytes) {
    if (!text(bytes).equals(KIND)) {
      throw new IllegalArgumentException("the key is not on Ed25519");
    }
    return part(bytes);
  }

  private static String text(ByteBuffer bytes) {
    return new String(part(bytes), StandardCharsets.US_ASCII);
  }

  private static byte[] part(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    var part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  /** Values as SSH writes them one after the other. */
  private static final class Parts {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Parts number(int value) {
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
      return this;
    }

    Parts bytes(byte[] value) {
      number(value.length);
      out.writeBytes(value);
      return this;
    }

    Parts bytes(String value) {
      return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Parts plain(String value) {
      out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    void one(int value) {
      out.write(value);
    }

    int size() {
      return out.size();
    }

    byte[] all() {
      return out.toByteArray();
    }
  }
}
