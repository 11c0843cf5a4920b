package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final RateLimits limits = new RateLimits(() -> now, new RateLimitSettings(1));

  @Test
  void asManyAreGrantedAtOnceAsTheLimitSays() {
    assertThat(granted(RateLimit.WRITE, "tx", 500)).isEqualTo(120);
  }

  @Test
  void whoIsRefusedLearnsWhenToComeAgainAndIsGrantedThen() {
    assertThat(granted(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 10)).isEqualTo(10);

    var wait = limits.take(RateLimit.SIGN_IN_OF_ACCOUNT, "a");
    assertThat(wait).contains(Duration.ofSeconds(90));

    now = now.plus(wait.orElseThrow());
    assertThat(granted(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 2)).isEqualTo(1);
  }

  @Test
  void howeverLongOneWaitsNoMoreAreGrantedThanAtFirst() {
    assertThat(granted(RateLimit.WRITE, "tx", 120)).isEqualTo(120);
    now = now.plus(Duration.ofDays(3));

    assertThat(granted(RateLimit.WRITE, "tx", 500)).isEqualTo(120);
  }

  @Test
  void oneSpenderDoesNotSpendForAnother() {
    assertThat(granted(RateLimit.WRITE, "tx", 121)).isEqualTo(120);

    assertThat(limits.take(RateLimit.WRITE, "mi")).isEmpty();
    assertThat(limits.take(RateLimit.READ, "tx")).isEmpty();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    assertThat(granted(RateLimit.WRITE, "tx", 121)).isEqualTo(120);
    limits.giveBack(RateLimit.WRITE, "tx");

    assertThat(granted(RateLimit.WRITE, "tx", 5)).isEqualTo(1);
  }

  @Test
  void aClockThatGoesBackGrantsNothing() {
    assertThat(granted(RateLimit.WRITE, "tx", 121)).isEqualTo(120);
    now = now.minus(Duration.ofHours(1));

    assertThat(limits.take(RateLimit.WRITE, "tx")).isPresent();
  }

  @Test
  void aSettingMultipliesEveryLimit() {
    var generous = new RateLimits(() -> now, new RateLimitSettings(100));

    assertThat(generous.permits(RateLimit.READ)).isEqualTo(600_000);
    assertThatThrownBy(() -> new RateLimitSettings(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manySpendersAreForgottenOnceTheirBucketsAreFull() {
    for (int i = 0; i < 60_000; i++) {
      assertThat(limits.take(RateLimit.TOKEN, "one of many " + i)).isEmpty();
      now = now.plusMillis(10);
    }

    assertThat(limits.size()).isLessThan(51_000);
  }

  private long granted(RateLimit limit, String who, int asked) {
    return IntStream.range(0, asked).filter(i -> limits.take(limit, who).isEmpty()).count();
  }
}
