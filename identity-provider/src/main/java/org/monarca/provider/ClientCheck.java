package org.monarca.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What the one client of the provider shows at the token endpoint: its secret, or its key. */
record ClientCheck(String clientId, String secret, @Nullable RSAPublicKey key) {

  /** The method, as discovery names it. */
  String method() {
    return key == null ? "client_secret_basic" : "private_key_jwt";
  }

  boolean holds(@Nullable String header, Asked asked, String tokenEndpoint) {
    return key == null ? isSecret(header) : isSigned(key, asked, tokenEndpoint);
  }

  private boolean isSecret(@Nullable String header) {
    var both = (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(both)).equals(header);
  }

  private boolean isSigned(RSAPublicKey by, Asked asked, String tokenEndpoint) {
    try {
      var assertion = SignedJWT.parse(asked.value("client_assertion"));
      var claims = assertion.getJWTClaimsSet();
      return assertion.verify(new RSASSAVerifier(by))
          && clientId.equals(claims.getIssuer())
          && clientId.equals(claims.getSubject())
          && claims.getAudience().contains(tokenEndpoint);
    } catch (ParseException | JOSEException unfit) {
      return false;
    }
  }
}
