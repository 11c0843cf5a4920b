package org.monarca.exchange.access.federation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys by which the exchange signs at providers; one that cannot be read stops the start. */
@Component
class ClientKeys {

  private static final int SHORTEST = 2_048;
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

  private final Map<String, RSAKey> keys = new HashMap<>();

  ClientKeys(Providers providers) {
    for (var provider : providers.all()) {
      var settings = providers.settings(provider);
      if (settings.keyFile() != null) {
        keys.put(provider.id(), read(settings.keyFile(), settings.keyId()));
      }
    }
  }

  /** The one for that provider; empty where a secret is shown to it. */
  Optional<RSAKey> of(String provider) {
    return Optional.ofNullable(keys.get(provider));
  }

  private static RSAKey read(Path file, @Nullable String name) {
    try {
      var pem = PEM.matcher(Files.readString(file));
      if (!pem.matches()) {
        throw unfit(file, null);
      }
      var factory = KeyFactory.getInstance("RSA");
      var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
      var key = (RSAPrivateCrtKey) factory.generatePrivate(spec);
      if (key.getModulus().bitLength() < SHORTEST) {
        throw unfit(file, null);
      }
      var open =
          (RSAPublicKey)
              factory.generatePublic(
                  new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
      var builder = new RSAKey.Builder(open).privateKey(key).keyUse(KeyUse.SIGNATURE);
      return (name == null ? builder.keyIDFromThumbprint() : builder.keyID(name)).build();
    } catch (IOException | GeneralSecurityException | JOSEException | ClassCastException e) {
      throw unfit(file, e);
    }
  }

  private static IllegalStateException unfit(Path file, @Nullable Exception why) {
    return new IllegalStateException(
        "monarca.federation.providers: %s must hold an RSA key of %d bits or more as PKCS #8 in PEM"
            .formatted(file, SHORTEST),
        why);
  }
}
