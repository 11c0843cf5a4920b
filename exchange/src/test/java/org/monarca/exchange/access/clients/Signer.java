package org.monarca.exchange.access.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A State's system that has a private key. */
public record Signer(JWK key) {

  public static Signer rsa(int bits) {
    try {
      return new Signer(new RSAKeyGenerator(bits, true).keyID(name()).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Signer ec() {
    return ec(Curve.P_256);
  }

  static Signer ec(Curve curve) {
    try {
      return new Signer(new ECKeyGenerator(curve).keyID(name()).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What its State is told. */
  public String publicKey() {
    return key.toPublicJWK().toJSONString();
  }

  String kid() {
    return key.getKeyID();
  }

  /** What a client says that does everything right. */
  static JWTClaimsSet.Builder claims(String clientId, String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(clientId)
        .subject(clientId)
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
        .jwtID(UUID.randomUUID().toString());
  }

  String sign(JWTClaimsSet.Builder claims) {
    var algorithm = key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
    return sign(new JWSHeader.Builder(algorithm).keyID(kid()).build(), claims);
  }

  String sign(JWSHeader header, JWTClaimsSet.Builder claims) {
    try {
      JWSSigner signer =
          key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
      var jwt = new SignedJWT(header, claims.build());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name() {
    return "key-" + UUID.randomUUID();
  }
}
