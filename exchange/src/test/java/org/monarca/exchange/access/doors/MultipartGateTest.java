package org.monarca.exchange.access.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.limits.UploadPlaces.Answer.Place;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class MultipartGateTest extends WholeExchange {

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final MockFilterChain chain = new MockFilterChain();

  @Autowired private Routes routes;
  @Autowired private AccessRules rules;
  @Autowired private RateLimits limits;
  @Autowired private UploadPlaces places;
  @Autowired private UploadSettings settings;

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aDataAdministratorsBodyPassesUpToTheLimit() throws Exception {
    signedIn(Role.STATE_DATA_ADMIN);

    send("/uploads", 1_000);

    assertThat(chain.getRequest()).isNotNull();
  }

  @Test
  void aLargerBodyLeadsBackToTheFormThatSaysSo() throws Exception {
    signedIn(Role.STATE_DATA_ADMIN);

    send("/uploads", 1_001);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getRedirectedUrl()).isEqualTo("/uploads?too-large");
  }

  @Test
  void whoFindsNoPlaceIsLedBackToTheFormThatSaysSo() throws Exception {
    signedIn(Role.STATE_DATA_ADMIN);
    var taken = new java.util.ArrayList<Place>();
    for (int i = 0; i < settings.atOncePerState(); i++) {
      taken.add((Place) places.take("MI"));
    }

    send("/uploads", 1);
    taken.forEach(Place::close);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getRedirectedUrl()).isEqualTo("/uploads?busy");
  }

  @Test
  void aStrangersBodyIsTurnedAway() throws Exception {
    send("/uploads", 1);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?expired");
  }

  @Test
  void whoMayNotUploadIsRefusedBeforeTheBodyIsRead() throws Exception {
    signedIn(Role.SCHOOL_USER);

    send("/uploads", 1);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getStatus()).isEqualTo(403);
  }

  @Test
  void aBodyInPartsIsTakenOnlyWhereUploadsAre() throws Exception {
    signedIn(Role.SCHOOL_USER);

    send("/search", 1);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getStatus()).isEqualTo(415);
  }

  private void send(String path, int bytes) throws Exception {
    new MultipartGate(
            routes, rules, limits, places, (request, refused, why) -> refused.sendError(403), 1_000)
        .doFilter(upload(path, bytes), response, chain);
  }

  private static void signedIn(Role role) {
    var person = new SignedIn("7", role, "MI", null, Instant.EPOCH);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }

  private static MockHttpServletRequest upload(String path, int bytes) {
    var request = new MockHttpServletRequest("POST", path);
    request.setServletPath(path);
    request.setContentType("multipart/form-data; boundary=x");
    request.setContent(new byte[bytes]);
    return request;
  }
}
