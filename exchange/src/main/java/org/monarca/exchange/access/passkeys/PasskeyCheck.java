package org.monarca.exchange.access.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads and verifies what browsers send of passkeys (WebAuthn, level 3, 7.1 and 7.2). The person
 * must have been verified by the device; what kind of device it is, is not asked (attestation
 * none).
 */
final class PasskeyCheck {

  /** What keys may be made by, the most wanted first. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private static final int LONGEST = 16 * 1024;
  private static final boolean PERSON_VERIFIED = true;

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);
  private final RelyingParty party;

  PasskeyCheck(RelyingParty party) {
    this.party = party;
  }

  /** What was made for that account by that challenge; empty when it does not hold. */
  Optional<KeptPasskey> made(String account, String sent, Challenge challenge) {
    return read(
        sent,
        () -> {
          var made =
              webAuthn.verifyRegistrationResponseJSON(
                  sent,
                  new RegistrationParameters(
                      party.expecting(challenge.value()), wanted(), PERSON_VERIFIED));
          var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
          var key = Objects.requireNonNull(data.getAttestedCredentialData());
          return new KeptPasskey(
              account,
              key.getCredentialId(),
              keys.convert(key),
              data.getSignCount(),
              data.isFlagBE(),
              data.isFlagBS(),
              transports(made.getTransports()));
        });
  }

  /** What a browser says that a passkey has signed; empty when it cannot be read. */
  Optional<AuthenticationData> said(String sent) {
    return read(sent, () -> webAuthn.parseAuthenticationResponseJSON(sent));
  }

  /** The passkey with what it signed counted; empty when it does not hold. */
  Optional<KeptPasskey> shown(KeptPasskey passkey, AuthenticationData said, Challenge challenge) {
    var owner = said.getUserHandle();
    if (owner != null && !Arrays.equals(owner, Passkeys.handle(passkey.account()))) {
      return Optional.empty();
    }
    return read(
        "",
        () -> {
          var data =
              webAuthn
                  .verify(
                      said,
                      new AuthenticationParameters(
                          party.expecting(challenge.value()),
                          record(passkey),
                          List.of(passkey.credential()),
                          PERSON_VERIFIED))
                  .getAuthenticatorData();
          var now = Objects.requireNonNull(data);
          return passkey.shown(now.getSignCount(), now.isFlagBS());
        });
  }

  private CredentialRecordImpl record(KeptPasskey passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        PERSON_VERIFIED,
        passkey.backupEligible(),
        passkey.backedUp(),
        passkey.counter(),
        keys.convert(passkey.publicKey()),
        null,
        null,
        null,
        null);
  }

  /** What anybody may have typed is no failure of ours, whatever the reader makes of it. */
  private static <T> Optional<T> read(String sent, Supplier<T> reading) {
    if (sent.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.get());
    } catch (WebAuthnException | JacksonException | IllegalArgumentException unfit) {
      return Optional.empty();
    } catch (NullPointerException missing) {
      return Optional.empty();
    }
  }

  private static List<PublicKeyCredentialParameters> wanted() {
    return ALGORITHMS.stream()
        .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
        .toList();
  }

  private static List<String> transports(@Nullable Set<AuthenticatorTransport> said) {
    return said == null
        ? List.of()
        : said.stream().map(AuthenticatorTransport::getValue).sorted().limit(8).toList();
  }
}
