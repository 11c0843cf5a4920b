package org.monarca.exchange.access.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.platform.Database;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Knows a client by an assertion that it signed with its private key ({@code private_key_jwt}, RFC
 * 7523 section 2.2). Nothing of it is believed before its signature holds by a key of the client
 * that it names; every refusal looks the same from outside.
 */
@Component
class AssertionCheck implements AuthenticationProvider {

  private final Database database;
  private final ClientRegistrations registrations;
  private final CredentialStore credentials;
  private final SeenAssertions seen;
  private final TokenAddress address;
  private final InstantSource clock;

  AssertionCheck(
      Database database,
      ClientRegistrations registrations,
      SeenAssertions seen,
      TokenAddress address,
      InstantSource clock) {
    this.database = database;
    this.registrations = registrations;
    this.credentials = new CredentialStore(database);
    this.seen = seen;
    this.address = address;
    this.clock = clock;
  }

  @Override
  public boolean supports(Class<?> asked) {
    return SentAssertion.class.isAssignableFrom(asked);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var sent = (SentAssertion) asked;
    refuseFor(sent.flaw(), null);
    try {
      var jwt = sent.read();
      refuseFor(AssertionRules.flawOf(jwt.getHeader()), null);
      var claims = jwt.getJWTClaimsSet();
      var client = client(sent, claims);
      return proof(client.getClientId(), jwt, claims)
          .of(client, ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    } catch (ParseException e) {
      throw new RefusedAssertion(AssertionFlaw.UNREADABLE, null);
    }
  }

  private RegisteredClient client(SentAssertion sent, JWTClaimsSet claims) {
    var subject = claims.getSubject();
    var client = subject == null ? null : registrations.findByClientId(subject);
    if (client == null) {
      throw new RefusedAssertion(AssertionFlaw.CLIENT, null);
    }
    if (!subject.equals(claims.getIssuer())
        || (sent.clientId() != null && !subject.equals(sent.clientId()))) {
      throw new RefusedAssertion(AssertionFlaw.CLIENT, subject);
    }
    return client;
  }

  private Proof proof(String clientId, SignedJWT jwt, JWTClaimsSet claims) {
    var audience =
        address.find().orElseThrow(() -> new RefusedAssertion(AssertionFlaw.NO_ADDRESS, clientId));
    refuseFor(AssertionRules.flawOf(claims, audience, clock.instant()), clientId);
    var fitting = keys(clientId, jwt);
    if (fitting.isEmpty()) {
      throw new RefusedAssertion(AssertionFlaw.KEY, clientId);
    }
    var key =
        fitting.stream()
            .filter(one -> isSignedBy(one.key(), jwt))
            .findFirst()
            .orElseThrow(() -> new RefusedAssertion(AssertionFlaw.SIGNATURE, clientId));
    use(clientId, key.id(), claims);
    return new Proof(key.id());
  }

  /** The client's keys that may have signed it; it need not say which, while it has few. */
  private List<CredentialStore.Kept> keys(String clientId, SignedJWT jwt) {
    var header = jwt.getHeader();
    return database.read(Doorkeeper.ACTOR, () -> credentials.good(clientId)).stream()
        .filter(CredentialStore.Kept::isKey)
        .filter(one -> header.getKeyID() == null || header.getKeyID().equals(one.kid()))
        .filter(one -> PublicKeys.algorithms(one.key()).contains(header.getAlgorithm()))
        .toList();
  }

  private static boolean isSignedBy(JWK key, SignedJWT jwt) {
    try {
      JWSVerifier verifier =
          switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey ec -> new ECDSAVerifier(ec);
            default -> throw new IllegalStateException("a key of a kind that is not taken");
          };
      return jwt.verify(verifier);
    } catch (JOSEException e) {
      return false;
    }
  }

  private void use(String clientId, long key, JWTClaimsSet claims) {
    var over = claims.getExpirationTime().toInstant().plus(AssertionRules.SKEW);
    boolean first =
        database.write(
            Doorkeeper.ACTOR,
            () -> {
              boolean isFirst = seen.isFirst(clientId, claims.getJWTID(), over);
              if (isFirst) {
                credentials.used(key, clock.instant());
              }
              return isFirst;
            });
    refuseFor(first ? null : AssertionFlaw.SHOWN_BEFORE, clientId);
  }

  private static void refuseFor(@Nullable AssertionFlaw flaw, @Nullable String clientId) {
    if (flaw != null) {
      throw new RefusedAssertion(flaw, clientId);
    }
  }
}
