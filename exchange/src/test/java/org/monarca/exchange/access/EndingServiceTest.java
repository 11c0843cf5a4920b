package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.annotation.DirtiesContext;

/** Whoever sends while the service is asked to end hears that they are to come again. */
@DirtiesContext
class EndingServiceTest extends OverTheNetwork {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private ApplicationContext context;

  @Test
  void aSubmissionUnderWayIsAskedToComeAgainAndNothingOfItIsKept() throws Exception {
    long before = submissions();
    try (var slow =
        RawRequest.begin(
            port(),
            "POST /api/v1/submissions HTTP/1.1",
            "Authorization: Bearer " + token("TX"),
            "Content-Type: application/zip",
            "Content-Length: 1000000")) {
      slow.write("PK");
      context.publishEvent(new ContextClosedEvent(context));

      for (var until = Instant.now().plus(PATIENCE); !slow.read(1, Duration.ofMillis(100)); ) {
        assertThat(Instant.now()).isBefore(until);
        slow.write("x".repeat(500)); // fast enough for whoever has time
      }
      assertThat(slow.until("}"))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: 5", "application/problem+json");
    }
    assertThat(submissions()).isEqualTo(before);
  }

  private static long submissions() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from intake.submission")
        .query(Long.class)
        .single();
  }
}
