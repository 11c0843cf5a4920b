package org.monarca.exchange.api;

import java.util.Map;
import org.monarca.exchange.platform.Database;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether the service lives and is ready, on the port on which it serves: the port of management
 * may be closed to whoever watches. Ready means that it takes work and that the database answers.
 */
@RestController
class Health {

  private final ApplicationAvailability availability;
  private final Database database;

  Health(ApplicationAvailability availability, Database database) {
    this.availability = availability;
    this.database = database;
  }

  @GetMapping("/actuator/health/liveness")
  ResponseEntity<Map<String, String>> liveness() {
    return answer(availability.getLivenessState() == LivenessState.CORRECT, "DOWN");
  }

  @GetMapping("/actuator/health/readiness")
  ResponseEntity<Map<String, String>> readiness() {
    boolean takesWork = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    return answer(takesWork && database.answers(), "OUT_OF_SERVICE");
  }

  private static ResponseEntity<Map<String, String>> answer(boolean up, String otherwise) {
    return up
        ? ResponseEntity.ok(Map.of("status", "UP"))
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", otherwise));
  }
}
