package org.monarca.exchange.access.clients;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an assertion must say, whoever signed it (RFC 7523 section 3, RFC 8725). */
final class AssertionRules {

  /** How long one may be good: it is made for the request with which it is sent. */
  static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  /** How far the clocks of States may be from ours. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final int LONGEST_NUMBER = 255;

  private static final Set<JOSEObjectType> TYPES =
      Set.of(JOSEObjectType.JWT, new JOSEObjectType("client-authentication+jwt"));

  private AssertionRules() {}

  static @Nullable AssertionFlaw flawOf(JWSHeader header) {
    if (!PublicKeys.isAllowed(header.getAlgorithm())) {
      return AssertionFlaw.ALGORITHM;
    }
    boolean fits =
        (header.getType() == null || TYPES.contains(header.getType()))
            && header.getCriticalParams() == null
            && header.isBase64URLEncodePayload();
    return fits ? null : AssertionFlaw.HEADER;
  }

  static @Nullable AssertionFlaw flawOf(JWTClaimsSet claims, String audience, Instant now) {
    if (!claims.getAudience().contains(audience)) {
      return AssertionFlaw.AUDIENCE;
    }
    var flaw = flawOfTimes(claims, now);
    if (flaw != null) {
      return flaw;
    }
    var number = claims.getJWTID();
    return number == null || number.isBlank() || number.length() > LONGEST_NUMBER
        ? AssertionFlaw.NUMBER
        : null;
  }

  private static @Nullable AssertionFlaw flawOfTimes(JWTClaimsSet claims, Instant now) {
    var expires = instant(claims.getExpirationTime());
    var issued = instant(claims.getIssueTime());
    var from = instant(claims.getNotBeforeTime());
    if (expires == null || !expires.isAfter(now.minus(SKEW))) {
      return AssertionFlaw.OVER;
    }
    if (expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))
        || (issued != null && expires.isAfter(issued.plus(LONGEST_LIFE).plus(SKEW)))) {
      return AssertionFlaw.TOO_LONG_A_LIFE;
    }
    boolean early =
        (issued != null && (issued.isAfter(now.plus(SKEW)) || issued.isAfter(expires)))
            || (from != null && from.isAfter(now.plus(SKEW)));
    return early ? AssertionFlaw.NOT_YET : null;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
