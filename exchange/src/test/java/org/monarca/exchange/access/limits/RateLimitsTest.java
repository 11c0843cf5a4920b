package org.monarca.exchange.access.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;

@Control("SC-5")
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
    assertThat(wait).contains(new RateLimits.Wait(Duration.ofSeconds(90), true));

    now = now.plus(wait.orElseThrow().time());
    assertThat(granted(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 2)).isEqualTo(1);
  }

  @Test
  void ofManyRefusalsInAWindowOnlyOneIsTheFirst() {
    assertThat(granted(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 10)).isEqualTo(10);

    assertThat(firstRefusals(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 100)).isEqualTo(1);
    now = now.plus(Duration.ofMinutes(5));
    assertThat(firstRefusals(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 100)).isZero();
    now = now.plus(Duration.ofMinutes(10));
    assertThat(firstRefusals(RateLimit.SIGN_IN_OF_ACCOUNT, "a", 100)).isEqualTo(1);
  }

  @Test
  void bucketsAreBoundedWhoeverComes() {
    for (int i = 0; i < RateLimits.MOST + 1_000; i++) {
      limits.take(RateLimit.WRITE, "one of many " + i);
    }

    assertThat(limits.size()).isLessThanOrEqualTo(RateLimits.MOST + 1);
    assertThat(limits.take(RateLimit.WRITE, "one more")).isPresent();
    assertThat(limits.take(RateLimit.WRITE, "one of many 7")).isEmpty();
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

  private long firstRefusals(RateLimit limit, String who, int asked) {
    return IntStream.range(0, asked)
        .filter(i -> limits.take(limit, who).filter(RateLimits.Wait::first).isPresent())
        .count();
  }

  private long granted(RateLimit limit, String who, int asked) {
    return IntStream.range(0, asked).filter(i -> limits.take(limit, who).isEmpty()).count();
  }
}
