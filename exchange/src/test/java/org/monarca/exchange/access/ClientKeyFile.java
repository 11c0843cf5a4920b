package org.monarca.exchange.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** A key in a file, by which an exchange signs at a provider. */
final class ClientKeyFile {

  private static final KeyPair KEY = newKey();
  private static final Path PATH = write();

  private ClientKeyFile() {}

  static RSAPublicKey publicKey() {
    return (RSAPublicKey) KEY.getPublic();
  }

  static Path path() {
    return PATH;
  }

  private static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path write() {
    try {
      var file = Files.createTempFile("client", ".pem");
      file.toFile().deleteOnExit();
      var body = Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded());
      return Files.writeString(
          file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
