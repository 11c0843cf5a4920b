package org.monarca.exchange.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
import org.monarca.exchange.outside.UrlFlaw;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.pulls.Pull.Standing;
import org.monarca.exchange.pulls.SignIn.Way;
import org.springframework.beans.factory.annotation.Autowired;

/** What a State's data administrators do to what is fetched from their State. */
class PullDeskTest extends WholeExchange {

  private static final Actor DAKOTAN = Actor.person("dakotan", "state-data-admin", "SD");
  private static final Actor COLLEAGUE = Actor.person("another-dakotan", "state-data-admin", "SD");
  private static final Actor VERMONTER = Actor.person("vermonter", "state-data-admin", "VT");
  private static final String URL = "https://sis.invalid/export.zip";
  private static final TypedTerms BASIC = terms("basic", "monarca", "milkweed");
  private static final TypedTerms OPEN = terms("none", "", "");

  @Autowired private PullDesk desk;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;
  @Autowired private MovableClock clock;

  @BeforeEach
  void nothingIsFetchedAndADirector() {
    living().forEach(pull -> desk.end(DAKOTAN, pull.id()));
    direct("SD", accounts, grants);
  }

  @Test
  void nothingIsFetchedThatNobodyElseHasConfirmed() {
    var trail = auditTrail();

    assertThat(desk.add(DAKOTAN, "  " + URL + " ", BASIC)).isEqualTo(done());
    var added = living().getFirst();
    assertThat(added.standing()).isEqualTo(Standing.WAITS);
    assertThat(added.due()).isNull();
    assertThat(desk.fetchNow(DAKOTAN, added.id())).isEqualTo(new PullChange.NotConfirmed());
    assertThat(desk.tryNow(DAKOTAN, added.id())).isEqualTo(new PullChange.NotConfirmed());

    assertThat(desk.confirm(DAKOTAN, added.id())).isEqualTo(new PullChange.AnotherPerson());
    assertThat(desk.confirm(VERMONTER, added.id())).isEqualTo(new PullChange.NoSuchPull());
    assertThat(desk.confirm(COLLEAGUE, added.id())).isEqualTo(done());
    assertThat(living().getFirst().standing()).isEqualTo(Standing.NEW);
    assertThat(Objects.requireNonNull(living().getFirst().due()))
        .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(13)));
    assertThat(desk.end(DAKOTAN, added.id())).isEqualTo(done());

    assertThat(trail.sentences().stream().filter(one -> one.startsWith("pull")))
        .containsExactly(
            "pull.add done",
            "pull.confirm refused second-person-needed",
            "pull.confirm done",
            "pull.end done");
    assertThat(trail.wholeText()).doesNotContain("milkweed");
  }

  @Test
  void whatNobodyConfirmedForLongIsAddedAnew() {
    desk.add(DAKOTAN, URL, OPEN);
    var added = living().getFirst();

    clock.setAhead(Colleagues.WITHIN.plus(Duration.ofMinutes(1)));
    try {
      assertThat(desk.confirm(COLLEAGUE, added.id())).isEqualTo(new PullChange.TooLate());
    } finally {
      clock.reset();
    }
  }

  @Test
  void aSecretStaysUntilAnotherIsTypedAndGoesWhereThereIsNoMoreSigningIn() {
    desk.add(DAKOTAN, URL, BASIC);
    long id = living().getFirst().id();
    var first = sealed(id);
    var trail = auditTrail();

    assertThat(desk.change(DAKOTAN, id, terms("basic", "monarca", ""))).isEqualTo(done());
    assertThat(sealed(id)).isEqualTo(first);
    assertThat(desk.change(DAKOTAN, id, terms("basic", "monarca", "other"))).isEqualTo(done());
    assertThat(sealed(id)).hasSize(1).isNotEqualTo(first);
    assertThat(desk.change(DAKOTAN, id, terms("bearer", "", "")))
        .isEqualTo(new PullChange.Unfit(TermsFlaw.SECRET_MISSING));
    assertThat(desk.change(DAKOTAN, id, OPEN)).isEqualTo(done());
    assertThat(sealed(id)).isEmpty();
    assertThat(living().getFirst().terms().signIn()).isEqualTo(new SignIn(Way.NONE, null));
    assertThat(living().getFirst().due()).as("it waits still").isNull();
    assertThat(trail.wholeText())
        .contains("basic monarca, every 12", "none, every 12")
        .doesNotContain("other");
  }

  @Test
  void whatIsEndedHasNoSecretAndIsNotChanged() {
    desk.add(DAKOTAN, URL, BASIC);
    long id = living().getFirst().id();
    desk.end(DAKOTAN, id);

    assertThat(sealed(id)).isEmpty();
    assertThat(desk.change(DAKOTAN, id, OPEN)).isEqualTo(new PullChange.Ended());
    assertThat(desk.confirm(COLLEAGUE, id)).isEqualTo(new PullChange.Ended());
    assertThat(desk.of(DAKOTAN)).first().extracting(Pull::endedBy).isEqualTo("dakotan");
    assertThat(desk.add(DAKOTAN, URL, OPEN)).isEqualTo(done());
  }

  @Test
  void whatSomebodyWantsNowIsDueNow() {
    desk.add(DAKOTAN, URL, OPEN);
    long id = living().getFirst().id();
    desk.confirm(COLLEAGUE, id);
    var trail = auditTrail();

    assertThat(desk.fetchNow(VERMONTER, id)).isEqualTo(new PullChange.NoSuchPull());
    assertThat(desk.fetchNow(DAKOTAN, id)).isEqualTo(done());
    assertThat(desk.tryNow(DAKOTAN, id)).isEqualTo(done());

    assertThat(trail.sentences()).contains("pull.ask done", "pull.try done");
  }

  @Test
  void anAddressStandsOnceAndMustBeFit() {
    desk.add(DAKOTAN, URL, OPEN);

    assertThat(desk.add(DAKOTAN, "HTTPS://SIS.invalid:443/export.zip", OPEN))
        .isEqualTo(new PullChange.UnfitUrl(UrlFlaw.KNOWN));
    assertThat(desk.add(DAKOTAN, "http://sis.invalid/export.zip", OPEN))
        .isEqualTo(new PullChange.UnfitUrl(UrlFlaw.OPEN_WIRE));
    assertThat(
            desk.add(
                DAKOTAN,
                URL + 1,
                new TypedTerms("none", "", "", List.of(), "", "6", "no-such-mapping")))
        .isEqualTo(new PullChange.Unfit(TermsFlaw.MAPPING));
  }

  @Test
  void thereAreOnlySoManyAndNoneThatNobodyCouldConfirm() {
    IntStream.range(0, PullDesk.MOST_PULLS).forEach(i -> desk.add(DAKOTAN, URL + i, OPEN));
    assertThat(desk.add(DAKOTAN, URL, OPEN)).isEqualTo(new PullChange.Enough());

    var alone = Actor.person(UUID.randomUUID().toString(), "state-data-admin", "AS");
    assertThat(grants.peopleOf("AS", Set.of(Role.STATE_DATA_ADMIN, Role.STATE_DIRECTOR))).isEmpty();
    assertThat(desk.add(alone, URL, OPEN)).isEqualTo(new PullChange.NobodyConfirms());
  }

  private static TypedTerms terms(String way, String name, String secret) {
    return new TypedTerms(way, name, secret, List.of(), "", "12", "");
  }

  private static List<UUID> sealed(long id) {
    return testDatabase()
        .jdbc()
        .sql("select id from pulls.secret where source = ?")
        .param(id)
        .query(UUID.class)
        .list();
  }

  private List<Pull> living() {
    return desk.of(DAKOTAN).stream().filter(Pull::lives).toList();
  }

  private static PullChange done() {
    return new PullChange.Done();
  }
}
