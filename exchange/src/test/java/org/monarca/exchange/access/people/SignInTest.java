package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.sessions.UseNotice;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.CapturedLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SignInTest extends WholeExchange {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String PAGE = "/children/000000000000";

  @Autowired private MockMvc web;
  @Autowired private Accounts accounts;
  @Autowired private MovableClock clock;

  /** A person and an address of its own for each test. */
  private final String name = UUID.randomUUID().toString();

  private final String source = "192.0.2." + name;

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  @Control("AU-2")
  void thePasswordOpensTheSessionAndTheAuditKnowsWhoCame() throws Exception {
    var account = registrar();
    var trail = auditTrail();

    var answer = signIn(name + "@EXAMPLE.org ", PASSWORD);

    assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    assertThat(isSignedIn(session(answer))).isTrue();
    assertThat(trail.sentences()).containsExactly("account.sign-in done");
    assertThat(trail.wholeText()).contains(account.id()).doesNotContain(name + "@", "Registrar");
  }

  @Test
  @Control("IA-6")
  void anUnknownAddressAndAWrongPasswordGetTheSameAnswer() throws Exception {
    registrar();
    var trail = auditTrail();

    var wrong = signIn(name + "@example.org", "milkweed-river");
    var unknown = signIn("nobody@example.org", "milkweed-river");

    assertThat(wrong.getRedirectedUrl()).isEqualTo("/sign-in?failed");
    assertThat(unknown.getRedirectedUrl()).isEqualTo(wrong.getRedirectedUrl());
    assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus());
    assertThat(unknown.getHeaderNames()).isEqualTo(wrong.getHeaderNames());
    assertThat(trail.sentences())
        .containsExactly("account.sign-in refused password", "account.sign-in refused account");
    assertThat(trail.wholeText()).doesNotContain("nobody@", "milkweed");
  }

  @Test
  @Control("AU-3(3)")
  void whatWasTypedDoesNotReachTheLog() throws Exception {
    registrar();
    try (var log = CapturedLog.start()) {
      signIn(name + "@example.org", "milkweed-river");
      signIn("ana.garcia@example.org", PASSWORD);

      assertThat(log.text()).doesNotContain(name, "milkweed", "garcia", PASSWORD);
    }
  }

  @Test
  @Control("AC-7")
  void theEleventhFailureIsAnsweredWithWhenToTryAgain() throws Exception {
    registrar();
    clock.stop();
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(name + "@example.org", "wrong-" + i).getStatus()).isEqualTo(302);
    }

    var refused = signIn(name + "@example.org", PASSWORD);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("90");

    clock.setAhead(Duration.ofSeconds(91));
    assertThat(signIn(name + "@example.org", PASSWORD).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void ofThoseThatComeTooOftenTheAuditHearsOnce() throws Exception {
    registrar();
    clock.stop();
    var trail = auditTrail();
    for (int i = 0; i < 30; i++) {
      signIn(name + "@example.org", "wrong-" + i);
    }

    assertThat(trail.sentences())
        .filteredOn(sentence -> sentence.equals("account.sign-in refused too-many"))
        .hasSize(1);
  }

  @Test
  void anAddressWithControlCharactersIsOneThatNobodyHas() throws Exception {
    assertThat(signIn("ana\u0000@example.org", PASSWORD).getRedirectedUrl())
        .isEqualTo("/sign-in?failed");
  }

  @Test
  void aStrangersBodyInPartsIsTurnedAwayUnread() throws Exception {
    var asked = post("/search").contentType("multipart/form-data; boundary=x").with(csrf());

    assertThat(send(asked, source).getRedirectedUrl()).isEqualTo("/sign-in?expired");
    assertThat(
            send(post("/oauth2/token").contentType("multipart/form-data; boundary=x"), source)
                .getStatus())
        .isEqualTo(415);
  }

  @Test
  @Control("AC-7")
  void aStrangerWhoTriesPasswordsDoesNotLockThePersonOut() throws Exception {
    registrar();
    for (int i = 0; i < 60; i++) {
      send(form(name + "@example.org", "wrong-" + i), "198.51.100.66");
    }

    assertThat(signIn(name + "@example.org", PASSWORD).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  @Control("AC-7")
  void passwordsTriedFromEverywhereCountTogetherAndThePersonComesInWhereTheyAlwaysDo()
      throws Exception {
    registrar();
    assertThat(signIn(name + "@example.org", PASSWORD).getRedirectedUrl()).isEqualTo("/");
    clock.stop();
    for (int i = 0; i < 100; i++) {
      send(form(name + "@example.org", "wrong-" + i), "2001:db8:0:" + i + "::1");
    }

    var stranger = send(form(name + "@example.org", PASSWORD), "2001:db8:0:ffff::1");
    assertThat(stranger.getStatus()).isEqualTo(429);
    assertThat(signIn(name + "@example.org", PASSWORD).getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  @Control("AC-7")
  void aNetworkOfManyAddressesIsOne() throws Exception {
    registrar();
    clock.stop();
    for (int i = 0; i < 10; i++) {
      send(form(name + "@example.org", "wrong-" + i), "2001:db8:77::" + i);
    }

    assertThat(send(form(name + "@example.org", PASSWORD), "2001:db8:77::abc").getStatus())
        .isEqualTo(429);
  }

  @Test
  void signingInOftenIsNoFailure() throws Exception {
    registrar();
    for (int i = 0; i < 15; i++) {
      assertThat(signIn(name + "@example.org", PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }
  }

  @Test
  @Control("SC-23")
  void theCookieIsForThisHostAndNotForScripts() throws Exception {
    registrar();

    assertThat(cookieHeader(signIn(name + "@example.org", PASSWORD)))
        .startsWith("session=")
        .contains("Path=/", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(cookieHeader(send(form(name + "@example.org", PASSWORD).secure(true), source)))
        .startsWith("__Host-session=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  @Control("SC-23")
  void theSessionGetsANewNumberAtEachSignIn() throws Exception {
    registrar();
    var before = session(signIn(name + "@example.org", PASSWORD));

    send(get("/sign-in").cookie(before), source);

    var answer = send(form(name + "@example.org", PASSWORD, before), source);

    assertThat(session(answer).getValue()).isNotEqualTo(before.getValue());
    assertThat(isSignedIn(before)).isFalse();
    assertThat(isSignedIn(session(answer))).isTrue();
  }

  @Test
  void aPersonIsLedToThePageTheyWantedOnce() throws Exception {
    registrar();
    var asked = send(get("/search?a=b"), source);
    var wanted = Objects.requireNonNull(asked.getCookie("wanted"));

    var answer = send(form(name + "@example.org", PASSWORD, wanted), source);

    assertThat(asked.getCookie("session")).isNull();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/search?a=b");
    assertThat(Objects.requireNonNull(answer.getCookie("wanted")).getMaxAge()).isZero();
  }

  @Test
  @Control({"AC-11", "AC-12"})
  void aSessionThatIsLeftAloneForAQuarterOfAnHourIsOver() throws Exception {
    registrar();
    var session = session(signIn(name + "@example.org", PASSWORD));

    assertThat(
            testDatabase()
                .jdbc()
                .sql(
                    """
                    update access.session
                       set last_access_time = last_access_time - 900001, expiry_time = expiry_time - 900001
                     where principal_name in (select id from access.account where email = ?)
                    """)
                .param(name + "@example.org")
                .update())
        .isEqualTo(1);

    var answer = send(get(PAGE).cookie(session), source);
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?expired");
  }

  @Test
  @Control("AC-12")
  void howeverBusyASessionIsOverAfterHalfADay() throws Exception {
    registrar();
    var session = session(signIn(name + "@example.org", PASSWORD));

    clock.setAhead(Duration.ofHours(12).minusMinutes(1));
    assertThat(isSignedIn(session)).isTrue();
    clock.setAhead(Duration.ofHours(12).plusMinutes(1));
    assertThat(isSignedIn(session)).isFalse();
    clock.setAhead(Duration.ZERO);
    assertThat(isSignedIn(session)).isFalse();
  }

  @Test
  @Control("AC-12")
  void signingOutEndsTheSessionAtOnce() throws Exception {
    registrar();
    var session = session(signIn(name + "@example.org", PASSWORD));
    var trail = auditTrail();

    var answer = send(post("/sign-out").with(csrf()).cookie(session), source);

    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?signed-out");
    assertThat(isSignedIn(session)).isFalse();
    assertThat(trail.sentences()).containsExactly("account.sign-out done");
  }

  @Test
  void aSignInFormThatGrewOldIsShownAnew() throws Exception {
    var answer = send(post("/sign-in").param("email", "a").param("password", "b"), source);

    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?expired");
  }

  @Test
  void theSignInPageIsShownToAnyoneWithTheTokenOfItsForm() throws Exception {
    var page = send(get("/sign-in"), source);

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("name=\"_csrf\"", "name=\"email\"");
  }

  private Account registrar() {
    return accounts.create(
        new NewAccount(
            name + "@example.org",
            PASSWORD,
            "Registrar, Synthetic Cedar High",
            Role.SCHOOL_USER,
            "MI",
            ZoneId.of("America/Detroit")));
  }

  private boolean isSignedIn(Cookie session) throws Exception {
    return send(get(PAGE).cookie(session), source).getStatus() != 302;
  }

  private MockHttpServletResponse signIn(String email, String password) throws Exception {
    return send(form(email, password), source);
  }

  /** As the page sends it: this browser was shown the notice of use. */
  private static MockHttpServletRequestBuilder form(
      String email, String password, Cookie... cookies) {
    var shown = Stream.of("notice", "__Host-notice").map(of -> new Cookie(of, UseNotice.VERSION));
    return post("/sign-in")
        .cookie(Stream.concat(shown, Stream.of(cookies)).toArray(Cookie[]::new))
        .param("email", email)
        .param("password", password)
        .with(csrf());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String from)
      throws Exception {
    return web.perform(
            request.with(sent -> {
              sent.setRemoteAddr(from);
              return sent;
            }))
        .andReturn()
        .getResponse();
  }

  private static Cookie session(MockHttpServletResponse response) {
    return Objects.requireNonNull(response.getCookie("session"));
  }

  private static String cookieHeader(MockHttpServletResponse response) {
    return Objects.requireNonNull(response.getHeader("Set-Cookie"));
  }
}
