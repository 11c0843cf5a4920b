package org.monarca.exchange.access.clients;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** A request by which a client wants to be known by an assertion, as it was sent. */
final class SentAssertion extends AbstractAuthenticationToken {

  static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private static final long serialVersionUID = 1;

  /** A dozen claims and a signature of 8,192 bits take less than half of it. */
  private static final int LONGEST = 8_192;

  private final @Nullable AssertionFlaw flaw;
  private final String text;
  private final @Nullable String clientId;

  private SentAssertion(@Nullable AssertionFlaw flaw, String text, @Nullable String clientId) {
    super(List.of());
    this.flaw = flaw;
    this.text = text;
    this.clientId = clientId;
  }

  /** Null where the request has none. */
  static @Nullable SentAssertion of(HttpServletRequest request) {
    var types = values(request, OAuth2ParameterNames.CLIENT_ASSERTION_TYPE);
    var texts = values(request, OAuth2ParameterNames.CLIENT_ASSERTION);
    if (types.isEmpty() && texts.isEmpty()) {
      return null;
    }
    var clients = values(request, OAuth2ParameterNames.CLIENT_ID);
    return new SentAssertion(
        flawOf(request, types, texts, clients),
        texts.isEmpty() ? "" : texts.getFirst(),
        clients.isEmpty() ? null : clients.getFirst());
  }

  private static @Nullable AssertionFlaw flawOf(
      HttpServletRequest request, List<String> types, List<String> texts, List<String> clients) {
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    if (query.contains(OAuth2ParameterNames.CLIENT_ASSERTION)) {
      return AssertionFlaw.IN_ADDRESS;
    }
    boolean alone =
        types.equals(List.of(TYPE))
            && texts.size() == 1
            && clients.size() <= 1
            && request.getHeader(HttpHeaders.AUTHORIZATION) == null
            && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
    return alone ? null : AssertionFlaw.NOT_ALONE;
  }

  private static List<String> values(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** What is wrong with how it was sent; null for nothing. */
  @Nullable AssertionFlaw flaw() {
    return flaw;
  }

  /** The client that the request names beside it, which it need not; null for none. */
  @Nullable String clientId() {
    return clientId;
  }

  /**
   * The assertion, not yet believed.
   *
   * @throws ParseException when it is none that is signed
   */
  SignedJWT read() throws ParseException {
    if (text.length() > LONGEST) {
      throw new ParseException("too long", LONGEST);
    }
    try {
      return SignedJWT.parse(text);
    } catch (IllegalArgumentException e) {
      throw (ParseException) new ParseException("no signed assertion", 0).initCause(e);
    }
  }

  /** The client that it says it is of, which may be a lie. */
  Optional<String> claimed() {
    try {
      return Optional.ofNullable(read().getJWTClaimsSet().getSubject());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String getCredentials() {
    return text;
  }

  @Override
  public String getPrincipal() {
    return Objects.requireNonNullElse(clientId, "");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
