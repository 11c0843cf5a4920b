package org.monarca.exchange.access.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Waiters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing the address of an account, confirmed at both. */
class ChangingAddressesTest extends WholeExchange {

  private static final String PAGE = "/profile/address";
  private static final String PASSWORD = "amber-prairie-lantern";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private ChangingAddresses changing;
  @Autowired private Links links;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  private final String wanted = "New-" + UUID.randomUUID() + "@Example.org";
  private Account person = new Account("", "", "", ZoneId.of("UTC"));

  @BeforeEach
  void somebody() {
    clock.stop();
    person = create(Role.STATE_DATA_ADMIN);
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void onceBothAreConfirmedTheNewAddressCountsAndWhatWasOpenEnds() {
    var token = (Made.Token) tokens.make(actor(person), "nightly", Lifetime.WEEK);
    var forgotten = draw(new Link(LinkPurpose.NEW_PASSWORD, person.id()));
    var trail = auditTrail();
    assertThat(ask(wanted)).hasRedirectedUrl(PAGE + "?done=asked");
    assertThat(page())
        .contains("A change is under way", wanted.toLowerCase(Locale.ROOT), "Not yet");
    var atOld = old();
    var atNew = fresh();
    assertThat(text(web.get().uri("/address/" + atOld).exchange()))
        .contains("in place of the one", "this was not me");

    assertThat(send("/address/" + atNew)).hasRedirectedUrl("/address/done?what=half");
    assertThat(accounts.find(person.id()).orElseThrow().email()).isEqualTo(person.email());
    assertThat(page()).contains(">Yes</dd>");
    clock.setAhead(Duration.ofMinutes(1));
    assertThat(send("/address/" + atOld)).hasRedirectedUrl("/address/done?what=made");

    assertThat(accounts.findByEmail(wanted).map(Account::id)).contains(person.id());
    assertThat(accounts.findByEmail(person.email())).isEmpty();
    assertThat(trail.sentences())
        .containsExactly("account.ask-for-address done", "account.change-address done");
    assertThat(trail.wholeText()).doesNotContain(wanted.toLowerCase(Locale.ROOT), person.email());
    assertThat(tokens.holderOf(token.secret())).isEmpty();
    assertThat(accounts.admits(person.id(), clock.instant().minusSeconds(1))).isFalse();
    assertThat(web.get().uri("/password/" + forgotten)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(told(person)).startsWith("address-changed");
    assertThat(send("/address/" + atOld)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void eitherMayRefuseAndTheUserAdministratorIsTold() {
    var administrator = create(Role.USER_ADMIN);
    for (boolean byOld : new boolean[] {true, false}) {
      clock.setAhead(Duration.ofMinutes(byOld ? 1 : 3)); // what is told is read by its time
      ask(byOld + wanted);
      var atOld = old();
      var atNew = fresh();
      clock.setAhead(Duration.ofMinutes(byOld ? 2 : 4));
      var trail = auditTrail();

      assertThat(send("/address/" + (byOld ? atOld : atNew) + "/refusal"))
          .hasRedirectedUrl("/address/done?what=refused");

      assertThat(trail.sentences()).containsExactly("account.change-address refused not-me");
      assertThat(send("/address/" + atOld)).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(send("/address/" + atNew)).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(told(person)).startsWith("address-refused");
      assertThat(told(administrator)).startsWith("address-not-me");
      assertThat(page()).doesNotContain("A change is under way");
    }
    assertThat(accounts.find(person.id()).orElseThrow().email()).isEqualTo(person.email());
  }

  @Test
  void anAddressWithAnAccountIsAnsweredLikeAFreeOneAndItsLetterIsToNobody() {
    var other = create(Role.SCHOOL_USER);
    testDatabase()
        .jdbc()
        .sql(
            "update access.account set status = 'deactivated', status_reason = 'left', status_since = now(), status_by = 'test' where id = ?")
        .param(other.id())
        .update();

    assertThat(ask(other.email())).hasRedirectedUrl(PAGE + "?done=asked");

    assertThat(page()).contains("A change is under way", other.email());
    assertThat(receivers()).doesNotContain(AddressListener.receiver(change()));
    assertThat(send("/address/" + fresh())).hasRedirectedUrl("/address/done?what=half");
    assertThat(send("/address/" + old())).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(accounts.find(person.id()).orElseThrow().email()).isEqualTo(person.email());
  }

  @Test
  void whatIsNotConfirmedInTimeChangesNothing() {
    ask(wanted);
    var atOld = old();
    var atNew = fresh();
    send("/address/" + atNew);
    clock.setAhead(Duration.ofDays(1).minusSeconds(1));
    assertThat(web.get().uri("/address/" + atOld)).hasStatusOk();
    clock.setAhead(Duration.ofDays(1));
    assertThat(web.get().uri("/address/" + atOld)).hasStatus(HttpStatus.NOT_FOUND);
    var later = old();
    assertThat(page()).contains("A change is under way");
    clock.setAhead(Duration.ofDays(2));
    assertThat(send("/address/" + later)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(changing.endSome()).isTrue();
    assertThat(changing.endSome()).isFalse();
    assertThat(accounts.find(person.id()).orElseThrow().email()).isEqualTo(person.email());
  }

  @Test
  void aLaterOneTakesThePlaceAndItsPersonMayLeaveItAsItIs() {
    ask(wanted);
    var first = fresh();
    ask("other-" + wanted);
    assertThat(send("/address/" + first)).hasStatus(HttpStatus.NOT_FOUND);
    var second = fresh();
    assertThat(send(PAGE + "/withdrawal")).hasRedirectedUrl(PAGE + "?done=withdrawn");
    assertThat(send("/address/" + second)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(page()).doesNotContain("A change is under way");
  }

  @Test
  void whatIsUnfitIsSaidBesideItsFieldAndLettersAreCounted() {
    assertThat(text(ask("registrar at example")))
        .contains("Error: Your e-mail address", "href=\"#address\"", "registrar at example");
    assertThat(text(ask(person.email().toUpperCase(Locale.ROOT)))).contains("your address already");
    for (int i = 0; i < 3; i++) {
      assertThat(ask(i + wanted)).hasRedirectedUrl(PAGE + "?done=asked");
    }
    assertThat(text(ask("x" + wanted))).contains("Wait an hour");
  }

  @Test
  void ofTwoWhoWantTheSameAddressOneHasIt() throws Exception {
    var other = create(Role.SCHOOL_USER);
    ask(wanted);
    var one = List.of(old(), fresh());
    changing.ask(actor(other), wanted);
    var another =
        List.of(
            draw(new Link(LinkPurpose.OLD_ADDRESS, other.id())),
            draw(new Link(LinkPurpose.NEW_ADDRESS, receiver(other))));
    send("/address/" + one.getFirst());
    send("/address/" + another.getFirst());

    var waiting =
        Stream.of(one, one, another)
            .map(links -> new FutureTask<>(() -> changing.confirm(links.get(1))))
            .toList();
    database.write(
        Actor.exchange("test"),
        () -> {
          accounts.holdAddress(wanted);
          waiting.forEach(Thread.ofVirtual()::start);
          Waiters.await(database, waiting.size());
        });

    var outcomes = new ArrayList<ChangingAddresses.Confirmed>();
    for (var confirmed : waiting) {
      outcomes.add(confirmed.get());
    }
    assertThat(outcomes)
        .containsOnlyOnce(ChangingAddresses.Confirmed.MADE)
        .containsOnly(ChangingAddresses.Confirmed.MADE, ChangingAddresses.Confirmed.GONE);
    assertThat(Stream.of(person, other).map(some -> accounts.find(some.id()).orElseThrow().email()))
        .containsOnlyOnce(wanted.toLowerCase(Locale.ROOT));
  }

  private MvcTestResult ask(String address) {
    return web.post()
        .uri(PAGE)
        .param("address", address)
        .with(acting(person))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult send(String path) {
    return web.post().uri(path).with(acting(person)).with(csrf()).exchange();
  }

  private String old() {
    return draw(new Link(LinkPurpose.OLD_ADDRESS, person.id()));
  }

  private String fresh() {
    return draw(new Link(LinkPurpose.NEW_ADDRESS, AddressListener.receiver(change())));
  }

  private String draw(Link link) {
    return database.write(Actor.exchange("test"), () -> links.draw(link));
  }

  private UUID change() {
    return changing.of(actor(person)).orElseThrow().id();
  }

  private String receiver(Account some) {
    return AddressListener.receiver(changing.of(actor(some)).orElseThrow().id());
  }

  private static List<String> receivers() {
    return testDatabase()
        .jdbc()
        .sql("select receiver from notices.notice where kind = 'address-new'")
        .query(String.class)
        .list();
  }

  private List<String> told(Account some) {
    return notices.newest(actor(some), 5).stream().map(notice -> notice.kind()).toList();
  }

  private String page() {
    return text(web.get().uri(PAGE).with(acting(person)).with(csrf()).exchange());
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private Account create(Role role) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            PASSWORD,
            "Synthetic person",
            role,
            "NV",
            ZoneId.of("UTC")));
  }
}
