package org.monarca.exchange.access.drops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** What a State's data administrators do to the keys of their State. */
class DropKeyDeskTest extends WholeExchange {

  private static final Actor MAINER = Actor.person("mainer", "state-data-admin", "ME");
  private static final Actor COLLEAGUE = Actor.person("another-mainer", "state-data-admin", "ME");
  private static final Actor VERMONTER = Actor.person("vermonter", "state-data-admin", "VT");

  @Autowired private DropKeyDesk desk;
  @Autowired private DropKeys keys;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;
  @Autowired private MovableClock clock;

  @BeforeEach
  void noKeyAndADirector() {
    living().forEach(key -> desk.end(MAINER, key.id(), true));
    direct("ME", accounts, grants);
  }

  @Test
  @Control({"AC-5", "AU-2"})
  void whatIsAddedIsGoodOnceAnotherHasConfirmedIt() {
    var trail = auditTrail();
    var pair = Ed25519Pair.draw();

    assertThat(desk.add(MAINER, "", pair.publicLine() + " export@me")).isEqualTo(done());
    var added = living().getFirst();
    assertThat(added.name()).isEqualTo("export@me");
    assertThat(keys.holderOf("ME", added.fingerprint())).isEmpty();

    assertThat(desk.confirm(MAINER, added.id())).isEqualTo(new DropKeyChange.AnotherPerson());
    assertThat(desk.confirm(VERMONTER, added.id())).isEqualTo(new DropKeyChange.NoSuchKey());
    assertThat(keys.holderOf("ME", added.fingerprint())).isEmpty();
    assertThat(desk.confirm(COLLEAGUE, added.id())).isEqualTo(done());
    assertThat(keys.holderOf("ME", added.fingerprint()))
        .contains(new DropKeys.Holder(added.id(), "ME"));
    assertThat(keys.holderOf("VT", added.fingerprint())).isEmpty();

    assertThat(trail.sentences().stream().filter(one -> one.startsWith("drop-key")))
        .containsExactly(
            "drop-key.add done",
            "drop-key.confirm refused second-person-needed",
            "drop-key.confirm done");
  }

  @Test
  void whatNobodyConfirmedForLongIsAddedAnew() {
    desk.add(MAINER, "late", Ed25519Pair.draw().publicLine());
    var added = living().getFirst();

    clock.setAhead(Colleagues.WITHIN.plus(Duration.ofMinutes(1)));
    try {
      assertThat(desk.confirm(COLLEAGUE, added.id())).isEqualTo(new DropKeyChange.TooLate());
    } finally {
      clock.reset();
    }
  }

  @Test
  void aKeyThatWasEndedIsNotTakenAgain() {
    var line = Ed25519Pair.draw().publicLine();
    desk.add(MAINER, "first", line);
    desk.end(MAINER, living().getFirst().id(), false);

    assertThat(desk.add(MAINER, "again", line))
        .isEqualTo(new DropKeyChange.UnfitKey(SshKeyFlaw.KNOWN));
    assertThat(living()).isEmpty();
    assertThat(desk.of(MAINER))
        .anySatisfy(key -> {
          assertThat(key.name()).isEqualTo("first");
          assertThat(key.endedBy()).isEqualTo("mainer");
        });
  }

  @Test
  void theLastGoodOneIsEndedOnlyWhenSomebodySaysSo() {
    keys.setUp("ME", "only", Ed25519Pair.draw().publicLine());
    desk.add(MAINER, "waits", Ed25519Pair.draw().publicLine());
    var good = living().stream().filter(DropKey::isGood).findFirst().orElseThrow();

    assertThat(desk.end(MAINER, good.id(), false)).isEqualTo(new DropKeyChange.LastOne());
    assertThat(desk.end(VERMONTER, good.id(), true)).isEqualTo(new DropKeyChange.NoSuchKey());
    assertThat(living()).hasSize(2);
    assertThat(desk.end(MAINER, good.id(), true)).isEqualTo(done());
    assertThat(living()).hasSize(1);
  }

  @Test
  void thereAreOnlySoMany() {
    IntStream.range(0, DropKeyDesk.MOST_KEYS)
        .forEach(i -> keys.setUp("ME", "key " + i, Ed25519Pair.draw().publicLine()));

    assertThat(desk.add(MAINER, "one more", Ed25519Pair.draw().publicLine()))
        .isEqualTo(new DropKeyChange.Enough());
  }

  @Test
  void nothingIsAddedThatNobodyCouldConfirm() {
    var alone = Actor.person(UUID.randomUUID().toString(), "state-data-admin", "VI");
    assertThat(grants.peopleOf("VI", Set.of(Role.STATE_DATA_ADMIN, Role.STATE_DIRECTOR))).isEmpty();

    assertThat(desk.add(alone, "mine", Ed25519Pair.draw().publicLine()))
        .isEqualTo(new DropKeyChange.NobodyConfirms());
  }

  private List<DropKey> living() {
    return desk.of(MAINER).stream().filter(DropKey::lives).toList();
  }

  private static DropKeyChange done() {
    return new DropKeyChange.Done();
  }
}
