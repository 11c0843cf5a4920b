package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What people paste as a public key. */
class PublicKeysTest {

  private final RSAKey rsa = ((RSAKey) Signer.rsa(2048).key()).toPublicJWK();
  private final ECKey ec = ((ECKey) Signer.ec().key()).toPublicJWK();

  @Test
  void bothFormsAreRead() throws JOSEException {
    assertThat(taken(rsa.toJSONString())).isEqualTo(rsa);
    assertThat(taken(" \n" + ec.toJSONString() + "\n")).isEqualTo(ec);
    var named = new RSAKey.Builder(rsa).keyID(rsa.computeThumbprint().toString()).build();
    assertThat(taken(pem("PUBLIC KEY", rsa.toRSAPublicKey()))).isEqualTo(named);
    assertThat(taken(pem("PUBLIC KEY", ec.toECPublicKey())))
        .isEqualTo(new ECKey.Builder(ec).keyID(ec.computeThumbprint().toString()).build());
  }

  @Test
  void whatStandsBesideTheKeyIsNotKept() {
    var more = new RSAKey.Builder(rsa).keyUse(KeyUse.SIGNATURE).build();

    assertThat(taken(more.toJSONString())).isEqualTo(rsa);
  }

  @Test
  void aPrivateKeyIsKnownForOne() throws Exception {
    assertThat(flaw(Signer.ec().key().toJSONString())).isEqualTo(KeyFlaw.PRIVATE);
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    assertThat(flaw(pem("PRIVATE KEY", pair.getPrivate()))).isEqualTo(KeyFlaw.PRIVATE);
    assertThat(flaw("-----BEGIN RSA PRIVATE KEY-----")).isEqualTo(KeyFlaw.PRIVATE);
    var secret =
        new OctetSequenceKey.Builder("x".repeat(64).getBytes(StandardCharsets.UTF_8)).build();
    assertThat(flaw(secret.toJSONString())).isEqualTo(KeyFlaw.PRIVATE);
  }

  @Test
  void weakKeysAndOtherKindsAreRefused() throws Exception {
    assertThat(flaw(Signer.rsa(1024).publicKey())).isEqualTo(KeyFlaw.SIZE);
    var exponent = new RSAKey.Builder(rsa.getModulus(), new Base64URL("Aw")).build();
    assertThat(flaw(exponent.toJSONString())).isEqualTo(KeyFlaw.SIZE);
    var edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(flaw(pem("PUBLIC KEY", edwards.getPublic()))).isEqualTo(KeyFlaw.UNREADABLE);
    assertThat(flaw(Signer.ec(Curve.P_384).publicKey())).isEqualTo(KeyFlaw.KIND);
  }

  @Test
  void aKeyForSomethingElseIsRefused() {
    assertThat(flaw(new RSAKey.Builder(rsa).keyUse(KeyUse.ENCRYPTION).build().toJSONString()))
        .isEqualTo(KeyFlaw.PURPOSE);
    assertThat(flaw(new RSAKey.Builder(rsa).algorithm(JWSAlgorithm.RS512).build().toJSONString()))
        .isEqualTo(KeyFlaw.PURPOSE);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThat(flaw(" ")).isEqualTo(KeyFlaw.NOTHING);
    assertThat(flaw("x".repeat(20_001))).isEqualTo(KeyFlaw.TOO_LONG);
    assertThat(flaw(new RSAKey.Builder(rsa).keyID("x".repeat(101)).build().toJSONString()))
        .isEqualTo(KeyFlaw.NAME);
    for (var text :
        new String[] {
          "{}",
          "{\"kty\":\"RSA\"}",
          "ssh-rsa AAAA",
          "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
          ec.toJSONString().replace("\"x\":\"", "\"x\":\"AA")
        }) {
      assertThat(flaw(text)).as(text).isEqualTo(KeyFlaw.UNREADABLE);
    }
  }

  private static Object taken(String pasted) {
    return ((PublicKeys.Fit) PublicKeys.read(pasted)).key();
  }

  private static KeyFlaw flaw(String pasted) {
    return ((PublicKeys.Unfit) PublicKeys.read(pasted)).flaw();
  }

  private static String pem(String label, Key key) {
    var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
  }
}
