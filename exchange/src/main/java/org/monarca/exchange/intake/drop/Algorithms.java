package org.monarca.exchange.intake.drop;

import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/**
 * By what the drop speaks, the best first. ChaCha20 is left out: its clients know AES-GCM too, for
 * which processors have instructions; groups of thousands of bits, which cost the server more than
 * whoever asks, since every client knows curves. Nothing is compressed, and nobody comes by a
 * certificate.
 */
final class Algorithms {

  private static final List<BuiltinDHFactories> EXCHANGES =
      List.of(
          BuiltinDHFactories.curve25519,
          BuiltinDHFactories.curve25519_libssh,
          BuiltinDHFactories.ecdhp384,
          BuiltinDHFactories.ecdhp256,
          BuiltinDHFactories.ecdhp521);

  private static final List<NamedFactory<Cipher>> CIPHERS =
      List.of(
          BuiltinCiphers.aes128gcm,
          BuiltinCiphers.aes256gcm,
          BuiltinCiphers.aes256ctr,
          BuiltinCiphers.aes128ctr);

  private static final List<NamedFactory<Mac>> MACS =
      List.of(
          BuiltinMacs.hmacsha256etm,
          BuiltinMacs.hmacsha512etm,
          BuiltinMacs.hmacsha256,
          BuiltinMacs.hmacsha512);

  private static final List<NamedFactory<Signature>> SIGNATURES =
      List.of(
          BuiltinSignatures.ed25519,
          BuiltinSignatures.nistp256,
          BuiltinSignatures.nistp384,
          BuiltinSignatures.nistp521,
          BuiltinSignatures.rsaSHA512,
          BuiltinSignatures.rsaSHA256);

  private Algorithms() {}

  static void in(SshServer server) {
    server.setKeyExchangeFactories(exchanges());
    server.setCipherFactories(CIPHERS);
    server.setMacFactories(MACS);
    server.setSignatureFactories(SIGNATURES);
    server.setCompressionFactories(List.of(BuiltinCompressions.none));
  }

  private static List<KeyExchangeFactory> exchanges() {
    return NamedFactory.setUpTransformedFactories(true, EXCHANGES, ServerBuilder.DH2KEX);
  }
}
