package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.house.Control;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class FormTokensTest {

  private final FormTokens tokens = new FormTokens();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @Control("SC-23")
  void aStrangersIsKeptByTheBrowserForThisHostAloneAndOutOfReachOfScripts() {
    request.setSecure(true);

    tokens.saveToken(tokens.generateToken(request), request, response);

    var cookie = Objects.requireNonNull(response.getCookie("__Host-form"));
    assertThat(cookie.getAttributes())
        .containsOnlyKeys("Path", "Secure", "HttpOnly", "SameSite", "Max-Age")
        .containsEntry("Max-Age", "-1")
        .containsEntry("Path", "/")
        .containsEntry("SameSite", "Lax");
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void whatTheBrowserKeptIsTheTokenAgain() {
    var token = tokens.generateToken(request);
    tokens.saveToken(token, request, response);
    var again = new MockHttpServletRequest();
    again.setCookies(response.getCookies());

    assertThat(Objects.requireNonNull(tokens.loadToken(again)).getToken())
        .isEqualTo(token.getToken());
  }

  /** A sign-in that has begun has a session, and the page in front of the person its own token. */
  @Test
  void aSessionOfSomebodyWhoIsNotSignedInYetChangesNothing() {
    var token = tokens.generateToken(request);
    tokens.saveToken(token, request, response);
    var begun = new MockHttpServletRequest();
    begun.setCookies(response.getCookies());
    begun.getSession();

    assertThat(Objects.requireNonNull(tokens.loadToken(begun)).getToken())
        .isEqualTo(token.getToken());
  }

  @Test
  @Control("SC-23")
  void ofWhoeverIsSignedInTheCookieOfAStrangerIsNoTokenAndNoneIsSent() {
    tokens.saveToken(tokens.generateToken(request), request, response);
    var signedIn = new MockHttpServletRequest();
    signedIn.setCookies(response.getCookies());
    var person = new SignedIn("person", Role.SCHOOL_USER, "TX", null, Instant.now());
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    var answer = new MockHttpServletResponse();

    assertThat(tokens.loadToken(signedIn)).isNull();
    tokens.saveToken(tokens.generateToken(signedIn), signedIn, answer);

    assertThat(tokens.loadToken(signedIn)).isNotNull();
    assertThat(answer.getCookies()).isEmpty();
  }
}
