package org.monarca.exchange.access.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Public keys as people paste them, as a JWK (RFC 7517) or in PEM (RFC 7468), and what of them is
 * kept: the key, its identifier and the algorithm it is for, and nothing else that stood with it.
 */
final class PublicKeys {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_NAME = 100;
  private static final int SHORTEST_RSA = 2_048;
  private static final int LONGEST_RSA = 8_192;

  /** What FIPS 186-5 asks of it at least: small ones have made forging too easy. */
  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

  private static final int LONGEST_EXPONENT = 256;

  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

  private static final List<JWSAlgorithm> OF_RSA = List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
  private static final List<JWSAlgorithm> OF_EC = List.of(JWSAlgorithm.ES256);

  private PublicKeys() {}

  /** What a pasted text is. */
  sealed interface Read {}

  /** A key that can be taken; it has an identifier. */
  record Fit(JWK key) implements Read {}

  record Unfit(KeyFlaw flaw) implements Read {}

  static Read read(String pasted) {
    if (pasted.isBlank()) {
      return new Unfit(KeyFlaw.NOTHING);
    }
    if (pasted.contains("PRIVATE KEY")) {
      return new Unfit(KeyFlaw.PRIVATE);
    }
    if (pasted.length() > LONGEST) {
      return new Unfit(KeyFlaw.TOO_LONG);
    }
    try {
      var key = pasted.strip().startsWith("{") ? JWK.parse(pasted) : ofPem(pasted);
      if (key == null) {
        return new Unfit(KeyFlaw.UNREADABLE);
      }
      var flaw = flawOf(key);
      return flaw == null ? new Fit(bare(key)) : new Unfit(flaw);
    } catch (ParseException
        | JOSEException
        | GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException e) {
      return new Unfit(KeyFlaw.UNREADABLE);
    }
  }

  /** A key as it is kept. */
  static JWK kept(String jwk) {
    try {
      return JWK.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("a key that was kept cannot be read", e);
    }
  }

  /** The algorithms by which that key may sign: the list that no assertion gets around. */
  static List<JWSAlgorithm> algorithms(JWK key) {
    var ofKind =
        switch (key) {
          case RSAKey rsa -> OF_RSA;
          case ECKey ec -> OF_EC;
          default -> List.<JWSAlgorithm>of();
        };
    var own = key.getAlgorithm();
    return own == null ? ofKind : ofKind.stream().filter(own::equals).toList();
  }

  static boolean isAllowed(JWSAlgorithm algorithm) {
    return OF_RSA.contains(algorithm) || OF_EC.contains(algorithm);
  }

  private static @Nullable JWK ofPem(String pasted) throws GeneralSecurityException {
    var pem = PEM.matcher(pasted);
    if (!pem.matches()) {
      return null;
    }
    var spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
    try {
      var rsa = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
      return new RSAKey.Builder(rsa).build();
    } catch (GeneralSecurityException notRsa) {
      var ec = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
      return new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build();
    }
  }

  private static @Nullable KeyFlaw flawOf(JWK key) {
    if (key.isPrivate()) {
      return KeyFlaw.PRIVATE;
    }
    var name = key.getKeyID();
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      return KeyFlaw.NAME;
    }
    if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
      return KeyFlaw.PURPOSE;
    }
    return switch (key) {
      case RSAKey rsa when !isSound(rsa) -> KeyFlaw.SIZE;
      case ECKey ec when !Curve.P_256.equals(ec.getCurve()) -> KeyFlaw.KIND;
      case RSAKey rsa -> algorithms(rsa).isEmpty() ? KeyFlaw.PURPOSE : null;
      case ECKey ec -> algorithms(ec).isEmpty() ? KeyFlaw.PURPOSE : null;
      default -> KeyFlaw.KIND;
    };
  }

  private static boolean isSound(RSAKey key) {
    int bits = key.getModulus().decodeToBigInteger().bitLength();
    var exponent = key.getPublicExponent().decodeToBigInteger();
    return bits >= SHORTEST_RSA
        && bits <= LONGEST_RSA
        && exponent.compareTo(SMALLEST_EXPONENT) >= 0
        && exponent.testBit(0)
        && exponent.bitLength() <= LONGEST_EXPONENT;
  }

  private static JWK bare(JWK key) throws JOSEException {
    var name = key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
    return switch (key) {
      case RSAKey rsa ->
          new RSAKey.Builder(rsa.getModulus(), rsa.getPublicExponent())
              .keyID(name)
              .algorithm(rsa.getAlgorithm())
              .build();
      case ECKey ec ->
          new ECKey.Builder(ec.getCurve(), ec.getX(), ec.getY())
              .keyID(name)
              .algorithm(ec.getAlgorithm())
              .build();
      default -> throw new IllegalArgumentException("neither RSA nor EC");
    };
  }
}
