package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of errors stands in for others, and is none itself. */
class ErrorPagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void whoAsksForItByItsAddressAsksForWhatIsNotThere(String method) {
    assertThat(
            web.method(HttpMethod.valueOf(method))
                .uri("/error?status=500")
                .with(csrf())
                .with(as(Role.SCHOOL_USER, "ND")))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void soDoesAStranger() {
    assertThat(web.get().uri("/error")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
