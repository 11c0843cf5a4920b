package org.monarca.exchange.webhooks;

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
import org.monarca.exchange.outside.UrlFlaw;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.webhooks.Webhook.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** What a State's data administrators do to the webhooks of their State. */
class WebhookDeskTest extends WholeExchange {

  private static final Actor MAINER = Actor.person("mainer", "state-data-admin", "ME");
  private static final Actor COLLEAGUE = Actor.person("another-mainer", "state-data-admin", "ME");
  private static final Actor VERMONTER = Actor.person("vermonter", "state-data-admin", "VT");
  private static final String URL = "https://sis.example.org/monarca";

  @Autowired private WebhookDesk desk;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;
  @Autowired private MovableClock clock;

  @BeforeEach
  void noWebhookAndADirector() {
    living().forEach(webhook -> desk.end(MAINER, webhook.id()));
    direct("ME", accounts, grants);
  }

  @Test
  @Control({"AC-5", "AU-2"})
  void nothingIsSentToWhatNobodyElseHasConfirmed() {
    var trail = auditTrail();

    assertThat(desk.add(MAINER, "  " + URL + " "))
        .isInstanceOfSatisfying(
            WebhookChange.NewSecret.class,
            made -> {
              assertThat(made.secret()).startsWith("whsec_");
              assertThat(made).asString().doesNotContain(made.secret());
            });
    var added = living().getFirst();
    assertThat(added.url()).isEqualTo(URL);
    assertThat(added.standing()).isEqualTo(Standing.WAITS);
    assertThat(desk.test(MAINER, added.id())).isEqualTo(new WebhookChange.NotConfirmed());

    assertThat(desk.confirm(MAINER, added.id())).isEqualTo(new WebhookChange.AnotherPerson());
    assertThat(desk.confirm(VERMONTER, added.id())).isEqualTo(new WebhookChange.NoSuchWebhook());
    assertThat(desk.confirm(COLLEAGUE, added.id())).isEqualTo(done());
    assertThat(living().getFirst().standing()).isEqualTo(Standing.NEW);
    assertThat(desk.end(MAINER, added.id())).isEqualTo(done());

    assertThat(trail.sentences().stream().filter(one -> one.startsWith("webhook")))
        .containsExactly(
            "webhook.add done",
            "webhook.confirm refused second-person-needed",
            "webhook.confirm done",
            "webhook.end done");
  }

  @Test
  void whatNobodyConfirmedForLongIsAddedAnew() {
    desk.add(MAINER, URL);
    var added = living().getFirst();

    clock.setAhead(Colleagues.WITHIN.plus(Duration.ofMinutes(1)));
    try {
      assertThat(desk.confirm(COLLEAGUE, added.id())).isEqualTo(new WebhookChange.TooLate());
    } finally {
      clock.reset();
    }
  }

  @Test
  void aSecretIsChangedWhileTheFormerSignsToo() {
    desk.add(MAINER, URL);
    long id = living().getFirst().id();

    assertThat(desk.rotate(MAINER, id)).isInstanceOf(WebhookChange.NewSecret.class);
    assertThat(living().getFirst().formerUntil()).isNotNull();
    assertThat(desk.rotate(MAINER, id)).isEqualTo(new WebhookChange.Enough());
    assertThat(desk.endFormer(VERMONTER, id)).isEqualTo(new WebhookChange.NoSuchWebhook());
    assertThat(desk.endFormer(MAINER, id)).isEqualTo(done());
    assertThat(living().getFirst().formerUntil()).isNull();
    assertThat(desk.rotate(MAINER, id)).isInstanceOf(WebhookChange.NewSecret.class);
  }

  @Test
  void anAddressStandsOnceAndAgainOnceItIsEnded() {
    desk.add(MAINER, URL);

    assertThat(desk.add(MAINER, "HTTPS://SIS.Example.org:443/monarca"))
        .isEqualTo(new WebhookChange.UnfitUrl(UrlFlaw.KNOWN));
    desk.end(MAINER, living().getFirst().id());
    assertThat(living()).isEmpty();
    assertThat(desk.of(MAINER)).first().extracting(Webhook::endedBy).isEqualTo("mainer");
    assertThat(desk.add(MAINER, URL)).isInstanceOf(WebhookChange.NewSecret.class);
  }

  @Test
  void nothingOfWhatIsEndedIsChanged() {
    desk.add(MAINER, URL);
    long id = living().getFirst().id();
    desk.end(MAINER, id);

    assertThat(desk.rotate(MAINER, id)).isEqualTo(new WebhookChange.Ended());
    assertThat(desk.confirm(COLLEAGUE, id)).isEqualTo(new WebhookChange.Ended());
    assertThat(desk.test(MAINER, id)).isEqualTo(new WebhookChange.Ended());
    assertThat(
            testDatabase()
                .jdbc()
                .sql("select count(*) from webhooks.secret where address = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void thereAreOnlySoManyAndNoneThatNobodyCouldConfirm() {
    IntStream.range(0, WebhookDesk.MOST_WEBHOOKS).forEach(i -> desk.add(MAINER, URL + i));
    assertThat(desk.add(MAINER, URL)).isEqualTo(new WebhookChange.Enough());

    var alone = Actor.person(UUID.randomUUID().toString(), "state-data-admin", "VI");
    assertThat(grants.peopleOf("VI", Set.of(Role.STATE_DATA_ADMIN, Role.STATE_DIRECTOR))).isEmpty();
    assertThat(desk.add(alone, URL)).isEqualTo(new WebhookChange.NobodyConfirms());
  }

  private List<Webhook> living() {
    return desk.of(MAINER).stream().filter(Webhook::lives).toList();
  }

  private static WebhookChange done() {
    return new WebhookChange.Done();
  }
}
