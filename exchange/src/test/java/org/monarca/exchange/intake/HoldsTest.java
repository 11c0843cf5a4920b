package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two services on one database neither has more because its clock is wrong. */
class HoldsTest {

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, -3})
  void whoseClockIsWrongTakesNothingOverThatAnotherHolds(int hours) {
    intake.accepted("TX", SentBundle.delta("TX", "s1").child(1).bytes());
    assertThat(service(0).next()).isPresent();

    assertThat(service(hours).next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, -3})
  void whatIsHeldByOneWhoseClockIsWrongIsHeldNoLonger(int hours) {
    intake.accepted("TX", SentBundle.delta("TX", "s1").child(1).bytes());
    var before = now();
    var claim = service(hours).next().orElseThrow();
    service(hours).extend(claim);

    assertThat(until()).isBetween(before.plus(TestIntake.LEASE), now().plus(TestIntake.LEASE));

    service(hours).failed(claim);
    assertThat(until()).isBetween(before, now().plusSeconds(1));
  }

  @Test
  void theTimeIsTheDatabasesOwn() {
    assertThat(intake.database().database().clock().instant())
        .isBetween(now().minusSeconds(5), now().plusSeconds(5));
  }

  /** A service whose clock is ahead by so much. */
  private Claims service(int hours) {
    var database = intake.database().database();
    var wrong = Clock.offset(Clock.systemUTC(), Duration.ofHours(hours));
    return new Claims(database, wrong, database.clock(), TestIntake.LEASE);
  }

  private Instant now() {
    return intake
        .database()
        .jdbc()
        .sql("select clock_timestamp()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private Instant until() {
    return intake
        .database()
        .jdbc()
        .sql("select lease_until from intake.submission")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
