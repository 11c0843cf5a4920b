package org.monarca.exchange.access.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.Colleagues;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.notices.SentNotice;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;

/** What a State's data administrators do to the clients of their State. */
class ClientDeskTest extends WholeExchange {

  private static final Actor OHIOAN = Actor.person("ohioan", "state-data-admin", "OH");
  private static final Actor COLLEAGUE = Actor.person("another-ohioan", "state-data-admin", "OH");
  private static final Actor DIRECTOR = Actor.person("director", "state-director", "OH");
  private static final Actor IOWAN = Actor.person("iowan", "state-data-admin", "IA");

  @Autowired private ClientDesk desk;
  @Autowired private Clients clients;
  @Autowired private Accounts accounts;
  @Autowired private Notices notices;
  @Autowired private RoleGrants grants;
  @Autowired private MovableClock clock;

  private String client = "";

  @BeforeEach
  void aClientOfOhio() {
    desk.of(OHIOAN).forEach(one -> clients.revoke(OHIOAN, one.clientId()));
    client = clients.create("OH").clientId();
    if (grants.peopleOf("OH", Set.of(Role.STATE_DATA_ADMIN)).isEmpty()) {
      administrator("OH");
    }
  }

  @Test
  @Control("AU-2")
  void everyChangeIsAuditedAndTold() {
    var account = administrator("OH");
    var elsewhere = administrator("IA");
    var trail = auditTrail();

    desk.addKey(OHIOAN, client, Signer.ec().publicKey());
    desk.addSecret(OHIOAN, client);
    desk.confirm(COLLEAGUE, client, only().keys().getFirst().id());
    desk.confirm(COLLEAGUE, client, only().secrets().getLast().id());
    desk.end(OHIOAN, client, only().keys().getFirst().id(), false);
    desk.end(OHIOAN, client, only().secrets().getFirst().id(), false);
    desk.make(OHIOAN);

    assertThat(trail.sentences().stream().filter(one -> one.startsWith("client")))
        .containsExactly(
            "client-key.add done",
            "client-secret.add done",
            "client-key.confirm done",
            "client-secret.confirm done",
            "client-key.end done",
            "client-secret.end done",
            "client.create done");
    assertThat(told(account)).hasSize(9);
    assertThat(told(account).stream().distinct())
        .containsExactlyInAnyOrder("client-changed", "client-waits");
    assertThat(told(elsewhere)).isEmpty();
  }

  @Test
  void theLastWayInIsEndedOnlyWhenSomebodySaysSo() {
    long last = only().secrets().getFirst().id();

    assertThat(desk.end(OHIOAN, client, last, false)).isEqualTo(new Changed.LastOne());
    assertThat(only().credentials()).hasSize(1);
    assertThat(desk.end(OHIOAN, client, last, true)).isEqualTo(new Changed.Done());
    assertThat(only().credentials()).isEmpty();
  }

  @Test
  void ofTwoColleaguesWhoEndOneEachTheSecondIsAsked() throws Exception {
    desk.addSecret(OHIOAN, client);
    desk.confirm(COLLEAGUE, client, only().secrets().getLast().id());
    var both = only().secrets();

    assertThat(
            AtOnce.all(
                () -> desk.end(OHIOAN, client, both.getFirst().id(), false),
                () -> desk.end(OHIOAN, client, both.getLast().id(), false)))
        .containsExactlyInAnyOrder(new Changed.Done(), new Changed.LastOne());
  }

  @Test
  void anotherStateNeitherSeesNorChangesIt() {
    long secret = only().secrets().getFirst().id();

    assertThat(desk.of(IOWAN)).noneMatch(one -> one.clientId().equals(client));
    assertThat(desk.addKey(IOWAN, client, Signer.ec().publicKey()))
        .isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.addSecret(IOWAN, client)).isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.end(IOWAN, client, secret, true)).isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.addSecret(IOWAN, "no\0client")).isEqualTo(new Changed.NoSuchClient());

    var own = clients.create("IA").clientId();
    desk.end(IOWAN, own, secret, true);
    assertThat(only().secrets()).hasSize(1);
  }

  @Test
  @Control("AC-5")
  void whatIsAddedWaitsForASecondPerson() {
    long first = only().secrets().getFirst().id();
    desk.addKey(OHIOAN, client, Signer.ec().publicKey());
    desk.addSecret(COLLEAGUE, client);
    long key = only().keys().getFirst().id();
    long secret = only().secrets().getLast().id();

    assertThat(only().credentials())
        .extracting(Credential::waits)
        .containsExactlyInAnyOrder(false, true, true);
    assertThat(desk.confirm(OHIOAN, client, key)).isEqualTo(new Changed.AnotherPerson());
    assertThat(desk.confirm(IOWAN, client, key)).isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.end(OHIOAN, client, first, false)).isEqualTo(new Changed.LastOne());
    assertThat(only().credentials()).filteredOn(Credential::waits).hasSize(2);

    assertThat(desk.confirm(DIRECTOR, client, key)).isEqualTo(new Changed.Done());
    assertThat(desk.confirm(OHIOAN, client, secret)).isEqualTo(new Changed.Done());
    assertThat(only().credentials()).noneMatch(Credential::waits);
    assertThat(desk.end(OHIOAN, client, first, false)).isEqualTo(new Changed.Done());
  }

  @Test
  void whereNobodyElseCouldConfirmItNothingIsAdded() {
    var lonely = administrator("AS");
    var samoan = Actor.person(lonely.id(), "state-data-admin", "AS");
    var own = clients.create("AS").clientId();

    assertThat(desk.addKey(samoan, own, Signer.ec().publicKey()))
        .isEqualTo(new Changed.NobodyConfirms());
    assertThat(desk.addSecret(samoan, own)).isEqualTo(new Changed.NobodyConfirms());
    administrator("AS");
    assertThat(desk.addSecret(samoan, own)).isInstanceOf(Changed.NewSecret.class);
  }

  @Test
  void whatNobodyConfirmsInTwoWeeksIsAddedAnew() {
    clock.stop();
    try {
      desk.addKey(OHIOAN, client, Signer.ec().publicKey());
      long key = only().keys().getFirst().id();
      clock.setAhead(Colleagues.WITHIN.plusSeconds(1));
      assertThat(desk.confirm(COLLEAGUE, client, key)).isEqualTo(new Changed.TooLate());
      clock.setAhead(Colleagues.WITHIN);
      assertThat(desk.confirm(COLLEAGUE, client, key)).isEqualTo(new Changed.Done());
    } finally {
      clock.reset();
    }
  }

  @Test
  void thereAreOnlySoMany() {
    for (int i = 0; i < ClientDesk.MOST_KEYS; i++) {
      assertThat(desk.addKey(OHIOAN, client, Signer.ec().publicKey()))
          .isEqualTo(new Changed.Done());
    }
    assertThat(desk.addKey(OHIOAN, client, Signer.ec().publicKey()))
        .isEqualTo(new Changed.Enough());
    assertThat(desk.addSecret(OHIOAN, client)).isInstanceOf(Changed.NewSecret.class);
    assertThat(desk.addSecret(OHIOAN, client)).isEqualTo(new Changed.Enough());
    for (int i = 1; i < ClientDesk.MOST_CLIENTS; i++) {
      assertThat(desk.make(OHIOAN)).isEqualTo(new Changed.Done());
    }
    assertThat(desk.make(OHIOAN)).isEqualTo(new Changed.Enough());
  }

  @Test
  void aClientThatIsEndedIsGoneAndMakesRoomForAnother() {
    var account = administrator("OH");
    desk.addKey(OHIOAN, client, Signer.ec().publicKey());
    for (int i = 1; i < ClientDesk.MOST_CLIENTS; i++) {
      desk.make(OHIOAN);
    }
    assertThat(desk.make(OHIOAN)).isEqualTo(new Changed.Enough());
    int before = told(account).size();
    var trail = auditTrail();

    assertThat(desk.endClient(OHIOAN, client, false)).isEqualTo(new Changed.NotSure());
    assertThat(only().credentials()).hasSize(2);
    assertThat(desk.endClient(IOWAN, client, true)).isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.endClient(OHIOAN, "no\0client", true)).isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.endClient(OHIOAN, client, true)).isEqualTo(new Changed.Done());

    assertThat(desk.of(OHIOAN)).noneMatch(one -> one.clientId().equals(client));
    assertThat(living(client)).isZero();
    assertThat(trail.sentences()).containsExactly("client.revoke done");
    assertThat(told(account)).hasSize(before + 1);
    assertThat(desk.endClient(COLLEAGUE, client, false)).isEqualTo(new Changed.Done());
    assertThat(desk.endClient(IOWAN, client, true)).isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.addKey(OHIOAN, client, Signer.ec().publicKey()))
        .isEqualTo(new Changed.NoSuchClient());
    assertThat(desk.make(OHIOAN)).isEqualTo(new Changed.Done());
  }

  @Test
  void aKeyThatWasEndedDoesNotComeBack() {
    var key = Signer.ec().publicKey();
    desk.addKey(OHIOAN, client, key);
    assertThat(desk.addKey(OHIOAN, client, key)).isEqualTo(new Changed.UnfitKey(KeyFlaw.KNOWN));

    desk.end(OHIOAN, client, only().keys().getFirst().id(), false);

    assertThat(desk.addKey(OHIOAN, client, key)).isEqualTo(new Changed.UnfitKey(KeyFlaw.KNOWN));
  }

  private static long living(String client) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from access.credential where client_id = ? and ended is null")
        .param(client)
        .query(Long.class)
        .single();
  }

  private StateClient only() {
    return desk.of(OHIOAN).stream()
        .filter(one -> one.clientId().equals(client))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told(Account account) {
    var person = Actor.person(account.id(), "state-data-admin", "OH");
    return notices.newest(person, 20).stream().map(SentNotice::kind).toList();
  }

  private Account administrator(String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic administrator",
            Role.STATE_DATA_ADMIN,
            state,
            ZoneId.of("America/New_York")));
  }
}
