package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Times;

@Control("SC-5")
class DailyUploadsTest {

  private static final long MOST = 1_000;
  private static final Actor NEVADA = TestIntake.system("NV");

  private final TestIntake intake = new TestIntake();
  private DailyUploads daily = another();

  @BeforeEach
  void aProcess() {
    daily = another();
  }

  /** What was never really sent is taken out again, past the rule that keeps the ledger whole. */
  @AfterEach
  void close() {
    intake
        .database()
        .jdbc()
        .sql(
            "set session_replication_role = replica; delete from intake.submission where sender = 'test'; reset session_replication_role")
        .update();
    intake.close();
  }

  @Test
  void whatWasSentWithinADayIsCountedWhicheverProcessTookIt() {
    sent("NV", 400);
    sent("TX", 900);

    assertThat(daily.wait(NEVADA, "NV", 600)).isEmpty();
    assertThat(another().wait(NEVADA, "NV", 601)).isPresent();
    assertThat(daily.wait(NEVADA, "NV", 601)).isPresent();
  }

  @Test
  void thereIsRoomAgainWhenTheFirstOfThemAreADayOld() {
    sent("NV", 500);
    intake.wait(Duration.ofHours(1));
    sent("NV", 400);
    intake.wait(Duration.ofHours(1));

    var wait = daily.wait(NEVADA, "NV", 300).orElseThrow();

    assertThat(wait).isBetween(Duration.ofHours(21), Duration.ofHours(22).plusSeconds(1));
    intake.wait(wait);
    assertThat(daily.wait(NEVADA, "NV", 300)).isEmpty();
  }

  @Test
  void whatThisProcessTookIsCountedAtOnce() {
    assertThat(daily.wait(NEVADA, "NV", 1)).isEmpty();
    daily.taken("NV", 899);
    sent("NV", 899);

    assertThat(daily.wait(NEVADA, "NV", 102)).isPresent();
    assertThat(daily.wait(NEVADA, "NV", 101)).isEmpty();
  }

  @Test
  void whatNeverHasRoomWaitsForADay() {
    assertThat(daily.wait(NEVADA, "NV", MOST + 1))
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofHours(24)));
  }

  @Test
  void aStateMayHaveALimitOfItsOwn() {
    var own = new DailyUploads(intake.database().database(), intake.clock(), Map.of("TX", 5L)::get);

    assertThat(own.wait(TestIntake.system("TX"), "TX", 6)).isPresent();
    assertThat(own.wait(TestIntake.system("TX"), "TX", 5)).isEmpty();
  }

  @Test
  void whoHasSentTooMuchIsRefusedAndTheSameBytesAreKnownAgain() {
    var bytes = SentBundle.delta("NV", "s1").child(1).bytes();
    intake.limit(bytes.length + 1);

    assertThat(intake.receive("NV", bytes, false)).isInstanceOf(Received.Accepted.class);
    assertThat(intake.receive("NV", bytes, false)).isInstanceOf(Received.Repeated.class);
    assertThat(intake.receive("NV", bytes, true)).isInstanceOf(Received.Spent.class);
    assertThat(intake.list(NEVADA)).hasSize(1);
    assertThat(
            intake
                .database()
                .jdbc()
                .sql("select facts ->> 'reason' from audit.entry where outcome = 'refused'")
                .query(String.class)
                .list())
        .containsExactly("often-enough");
  }

  private DailyUploads another() {
    return new DailyUploads(intake.database().database(), intake.clock(), state -> MOST);
  }

  private void sent(String state, long bytes) {
    intake
        .database()
        .jdbc()
        .sql(
            "insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received) values (gen_random_uuid(), :state, 'test', 'csv', false, :bytes, sha256(gen_random_uuid()::text::bytea), :now)")
        .param("state", state)
        .param("bytes", bytes)
        .param("now", Times.utc(intake.clock().instant()))
        .update();
  }
}
