package org.monarca.exchange.access.passkeys;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device that makes one passkey and shows it, as a browser would send it; it may also lie. */
public final class TestPasskey {

  private static final byte PRESENT = AuthenticatorData.BIT_UP;
  private static final byte VERIFIED = AuthenticatorData.BIT_UV;

  private final ObjectConverter converter = new ObjectConverter();
  private final JsonMapper json = new JsonMapper();
  private final KeyPair keys;
  private final byte[] credential = new byte[32];
  private String origin;
  private String owner = "";
  private boolean verifies = true;
  private long counter = 1;

  /** One that is shown at that address. */
  public TestPasskey(String origin) throws GeneralSecurityException {
    this.origin = origin;
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    new SecureRandom().nextBytes(credential);
  }

  public void goTo(String address) {
    origin = address;
  }

  public void verifiesItsPerson(boolean does) {
    verifies = does;
  }

  public void countFrom(long count) {
    counter = count;
  }

  public void belongsTo(String account) {
    owner = encoded(account.getBytes(StandardCharsets.UTF_8));
  }

  /** What the browser says of the passkey that was just made. */
  public String made(String options) throws GeneralSecurityException {
    var wanted = json.readTree(options);
    owner = wanted.path("user").path("id").asString("");
    var data =
        new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
            sha256(wanted.path("rp").path("id").asString("")),
            (byte) (flags() | AuthenticatorData.BIT_AT),
            counter,
            new AttestedCredentialData(
                AAGUID.ZERO,
                credential,
                EC2COSEKey.create(
                    (java.security.interfaces.ECPublicKey) keys.getPublic(),
                    COSEAlgorithmIdentifier.ES256)));
    var object =
        new AttestationObjectConverter(converter)
            .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
    return sent(
        Map.of(
            "clientDataJSON", encoded(client("webauthn.create", wanted)),
            "attestationObject", encoded(object),
            "transports", new String[] {"internal"}));
  }

  /** What the browser says of the passkey that is shown. */
  public String shown(String options) throws GeneralSecurityException {
    var wanted = json.readTree(options);
    counter = counter == 0 ? 0 : counter + 1;
    var data =
        new AuthenticatorDataConverter(converter)
            .convert(
                new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                    sha256(wanted.path("rpId").asString("")), flags(), counter));
    var client = client("webauthn.get", wanted);
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(data);
    signature.update(MessageDigest.getInstance("SHA-256").digest(client));
    return sent(
        Map.of(
            "clientDataJSON", encoded(client),
            "authenticatorData", encoded(data),
            "signature", encoded(signature.sign()),
            "userHandle", owner));
  }

  private String sent(Map<String, Object> response) {
    var all = new LinkedHashMap<String, Object>();
    all.put("id", encoded(credential));
    all.put("rawId", encoded(credential));
    all.put("type", "public-key");
    all.put("response", response);
    all.put("clientExtensionResults", Map.of());
    return json.writeValueAsString(all);
  }

  private byte[] client(String type, JsonNode wanted) {
    return json.writeValueAsBytes(
        Map.of(
            "type",
            type,
            "challenge",
            wanted.path("challenge").asString(""),
            "origin",
            origin,
            "crossOrigin",
            false));
  }

  private byte flags() {
    return verifies ? (byte) (PRESENT | VERIFIED) : PRESENT;
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(bytes, bytes.length));
  }
}
