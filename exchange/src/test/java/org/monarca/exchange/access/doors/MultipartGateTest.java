package org.monarca.exchange.access.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class MultipartGateTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final MockFilterChain chain = new MockFilterChain();

  @BeforeEach
  void aPersonIsSignedIn() {
    var person = new SignedIn("7", Role.STATE_DATA_ADMIN, "MI", Instant.EPOCH);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, java.util.List.of()));
  }

  @AfterEach
  void nobodyIs() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aPersonsBodyPassesUpToTheLimit() throws Exception {
    new MultipartGate(1_000).doFilter(upload(1_000), response, chain);

    assertThat(chain.getRequest()).isNotNull();
  }

  @Test
  void aPersonsLargerBodyLeadsBackToTheFormThatSaysSo() throws Exception {
    new MultipartGate(1_000).doFilter(upload(1_001), response, chain);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getRedirectedUrl()).isEqualTo("/uploads?too-large");
  }

  @Test
  void aStrangersBodyIsTurnedAway() throws Exception {
    SecurityContextHolder.clearContext();

    new MultipartGate(1_000).doFilter(upload(1), response, chain);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?expired");
  }

  private static MockHttpServletRequest upload(int bytes) {
    var request = new MockHttpServletRequest("POST", "/uploads");
    request.setServletPath("/uploads");
    request.setContentType("multipart/form-data; boundary=x");
    request.setContent(new byte[bytes]);
    return request;
  }
}
