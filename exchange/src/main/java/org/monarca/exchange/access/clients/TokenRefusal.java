package org.monarca.exchange.access.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a client that it gets no token, in the words of RFC 6749 section 5.2, and the audit that it
 * asked; of those that come too often the audit hears once in a window.
 */
@Component
class TokenRefusal implements AuthenticationFailureHandler {

  private final Audit audit;
  private final Clients clients;
  private final TurnedAway turnedAway;
  private final RateLimits limits;
  private final Problems problems;
  private final JsonMapper json;

  TokenRefusal(
      Audit audit,
      Clients clients,
      TurnedAway turnedAway,
      RateLimits limits,
      Problems problems,
      JsonMapper json) {
    this.audit = audit;
    this.clients = clients;
    this.turnedAway = turnedAway;
    this.limits = limits;
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var code =
        failure instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : OAuth2ErrorCodes.INVALID_CLIENT;
    var unless = limits.take(RateLimit.TOKEN_FAILED, Source.of(request));
    if (unless.isEmpty() || unless.get().first()) {
      var reason = failure instanceof RefusedAssertion refused ? refused.flaw().code() : code;
      var client = client(request, failure);
      audit(request, client, unless.isEmpty() ? reason : "too-many");
      client.ifPresent(known -> turnedAway.note(known, TurnedAway.Way.SIGN_IN, "sign-in"));
    }
    if (unless.isPresent()) {
      problems.tooMany(response, unless.get().time());
      return;
    }
    boolean unknown = code.equals(OAuth2ErrorCodes.INVALID_CLIENT);
    if (unknown) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"monarca\"");
    }
    response.setStatus(
        unknown ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(Map.of("error", code)));
  }

  private void audit(HttpServletRequest request, Optional<String> client, String reason) {
    audit.record(
        Actor.exchange("tokens"),
        Entry.refused("token.issue", "client", client.orElse(null), reason)
            .with("source", Source.of(request)));
  }

  private Optional<String> client(HttpServletRequest request, AuthenticationException failure) {
    return failure instanceof RefusedAssertion refused
        ? Optional.ofNullable(refused.clientId())
        : knownClient(request);
  }

  /** The client that the request names, where there is such a one; what was typed is not kept. */
  private Optional<String> knownClient(HttpServletRequest request) {
    try {
      return Optional.ofNullable(new BasicAuthenticationConverter().convert(request))
          .flatMap(basic -> clients.registration(basic.getName()))
          .map(Clients.Registration::clientId);
    } catch (AuthenticationException unreadable) {
      return Optional.empty();
    }
  }
}
