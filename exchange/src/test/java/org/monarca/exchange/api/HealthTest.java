package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class HealthTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private ApplicationContext context;

  @Test
  void theServiceLives() {
    assertThat(web.get().uri("/actuator/health/liveness"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"status\": \"UP\"}");
  }

  @Test
  void theServiceIsReadyOnlyWhileItTakesWork() {
    AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    assertThat(web.get().uri("/actuator/health/readiness"))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .bodyJson()
        .isLenientlyEqualTo("{\"status\": \"OUT_OF_SERVICE\"}");

    AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    assertThat(web.get().uri("/actuator/health/readiness"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"status\": \"UP\"}");
  }
}
