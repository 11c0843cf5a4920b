package org.monarca.exchange.audit.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.WatchedCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.unit.DataSize;

/** Operators hear in time that the trail needs more room. */
@Control("AU-4")
class TrailRoomTest extends WholeExchange {

  private static final DataSize VAST = DataSize.ofTerabytes(1_000_000);

  @Autowired private Database database;
  @Autowired private Accounts accounts;
  @Autowired private Notices notices;
  @Autowired private RoomListener listener;
  @Autowired private TrailRoom trail;
  @Autowired private MovableClock clock;

  @Autowired
  @Qualifier("trailBytes")
  private WatchedCount bytes;

  @Autowired
  @Qualifier("trailTight")
  private WatchedCount tight;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void whereItTakesMoreThanItMayOperatorsAreToldOnceADay() {
    clock.setAhead(Duration.ofDays(400));
    var operator = operator();
    var full = room(DataSize.ofBytes(1), null, VAST);

    assertThat(full.now(operator).isTight()).isTrue();
    full.look();
    full.look();
    assertThat(told(operator)).isOne();

    clock.setAhead(Duration.ofDays(401));
    full.look();
    assertThat(told(operator)).isEqualTo(2);
  }

  @Test
  void soTheyAreWhereLittleIsFree() {
    clock.setAhead(Duration.ofDays(410));
    var operator = operator();

    room(VAST, Path.of("."), DataSize.ofBytes(1)).look();
    room(VAST, Path.of("no-such-folder"), VAST).look();
    room(VAST, null, VAST).look();
    assertThat(told(operator)).isZero();

    room(VAST, Path.of("."), VAST).look();
    assertThat(told(operator)).isOne();
  }

  @Test
  void itIsMeasured() {
    assertThat(bytes.now()).isPositive().isLessThan(DataSize.ofGigabytes(10).toBytes());
    assertThat(tight.now()).isZero();
    assertThat(trail.now(Actor.exchange("test")).daily()).isNotNegative();
  }

  private TrailRoom room(DataSize most, @Nullable Path folder, DataSize leastFree) {
    return new TrailRoom(database, new RoomSettings(most, folder, leastFree), listener, clock);
  }

  private long told(Actor operator) {
    return notices.newest(operator, 50).stream()
        .filter(notice -> notice.kind().equals("audit-room"))
        .count();
  }

  private Actor operator() {
    return actor(
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic Operator",
                Role.OPERATOR,
                null,
                ZoneOffset.UTC)));
  }
}
