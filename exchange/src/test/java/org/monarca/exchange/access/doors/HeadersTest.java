package org.monarca.exchange.access.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.house.Control;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class HeadersTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @ParameterizedTest
  @ValueSource(
      strings = {"/search", "/children/000000000000", "/api/v1/limits", "/api/v1/state-records"})
  void everyAnswerIsKeptFromCachesFramesAndGuesses(String path) {
    assertThat(web.get().uri(path))
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("Referrer-Policy", "no-referrer")
        .hasValue("Cross-Origin-Opener-Policy", "same-origin")
        .hasValue("Cross-Origin-Resource-Policy", "same-origin")
        .hasValue("X-Frame-Options", "DENY")
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
        .containsHeaders("X-Request-Id", "Permissions-Policy")
        .hasValue(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  }

  @Test
  @Control("SC-8(1)")
  void overTlsTheBrowserIsToldToStayThere() {
    assertThat(web.get().uri("/search").secure(true))
        .headers()
        .hasValue("Strict-Transport-Security", "max-age=63072000 ; includeSubDomains");
  }

  @Test
  void theFilesOfThePagesMayBeCached() {
    assertThat(web.get().uri("/monarca.css"))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "max-age=3600");
  }
}
