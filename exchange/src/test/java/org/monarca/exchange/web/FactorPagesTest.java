package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page on which a person sets up, renews and removes second factors. */
class FactorPagesTest extends WholeExchange {

  private static final String PAGE = "/profile/factors";
  private static final String PASSWORD = "milkweed-river-100";
  private static final Pattern KEY = Pattern.compile("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
  private static final Pattern RECOVERY_CODE = Pattern.compile("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private MovableClock clock;

  private RequestPostProcessor reader = request -> request;

  @BeforeEach
  void somebodyReads() {
    clock.stop();
    var account =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                PASSWORD,
                "Synthetic reader",
                Role.SCHOOL_USER,
                "NV",
                ZoneId.of("America/Los_Angeles")));
    reader = acting(account);
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void anAuthenticatorIsSetUpByItsFirstCodeAndTheRecoveryCodesAreShownOnce() {
    assertThat(page())
        .contains("You sign in with your password alone.", "href=\"/profile\"")
        .doesNotContain("add-code");
    var authenticator = begun();
    assertThat(page())
        .contains("href=\"otpauth://totp/Monarca:", "prove-new-code")
        .doesNotContain("add-code", "\"prove-code");

    var proved = text(prove(PASSWORD, now(authenticator)));

    assertThat(RECOVERY_CODE.matcher(proved).results()).hasSize(10);
    assertThat(proved).contains("Your authenticator counts from now on.", "shown only this once");
    assertThat(page())
        .contains("In use since", "Last used", ">10</dd>")
        .doesNotContainPattern(RECOVERY_CODE)
        .doesNotContainPattern(KEY)
        .doesNotContain("otpauth:");
  }

  @Test
  void whatDoesNotFitIsAnsweredBesideItsFieldAndTheKeyStays() {
    var authenticator = begun();

    assertThat(text(prove(PASSWORD, "1")))
        .contains("Error: Second factor", "href=\"#prove-new-code\"", "does not fit: wait")
        .containsPattern(KEY);
    assertThat(text(prove("wrong", now(authenticator))))
        .contains("href=\"#prove-password\"", "The password does not fit")
        .containsPattern(KEY);
    assertThat(text(prove(PASSWORD, now(authenticator)))).containsPattern(RECOVERY_CODE);
  }

  @Test
  void recoveryCodesAreRenewedAndTheAuthenticatorIsRemoved() {
    var authenticator = setUp();

    assertThat(text(send("/recovery-codes", PASSWORD, now(authenticator))))
        .contains("href=\"#renew-code\"");
    var renewed = text(send("/recovery-codes", PASSWORD, later(authenticator)));
    assertThat(renewed).contains("Those you had are void.");
    var codes = RECOVERY_CODE.matcher(renewed).results().map(found -> found.group()).toList();
    assertThat(codes).hasSize(10);

    assertThat(text(send("/authenticator/removal", "wrong", codes.getFirst())))
        .contains("href=\"#remove-password\"");
    assertThat(send("/authenticator/removal", PASSWORD, codes.getFirst()))
        .hasRedirectedUrl(PAGE + "?done=removed");
    assertThat(text(web.get().uri(PAGE + "?done=removed").with(reader).exchange()))
        .contains("are removed.", "You sign in with your password alone.");
  }

  @Test
  void anotherDeviceTakesThePlaceOfTheOneThereIsAndTheRecoveryCodesStay() {
    var old = setUp();
    assertThat(send("/authenticator/replacement", "", "")).hasRedirectedUrl(PAGE + "#replace");
    var shown = page();
    assertThat(shown)
        .contains("<svg class=\"qr\"", "Code of the new authenticator", "In use since");
    var key = KEY.matcher(shown);
    assertThat(key.find()).isTrue();
    var next = TestAuthenticator.with(key.group());

    assertThat(text(replace(later(old), "1"))).contains("href=\"#replace-new-code\"");
    assertThat(text(replace("1", now(next)))).contains("href=\"#replace-code\"");
    assertThat(replace(later(old), now(next))).hasRedirectedUrl(PAGE + "?done=replaced");

    assertThat(text(web.get().uri(PAGE + "?done=replaced").with(reader).exchange()))
        .contains("The new authenticator counts from now on", ">10</dd>")
        .doesNotContainPattern(KEY);
    clock.setAhead(Duration.ofMinutes(1));
    assertThat(text(send("/recovery-codes", PASSWORD, now(old)))).contains("href=\"#renew-code\"");
    assertThat(text(send("/recovery-codes", PASSWORD, now(next))))
        .contains("Those you had are void.");
    assertThat(replace("", "")).hasRedirectedUrl(PAGE + "?done=stale");
  }

  @Test
  void afterTooManyTriesThePageSaysWhenToTryAgain() {
    setUp();
    for (int i = 0; i < 10; i++) {
      send("/authenticator/removal", "wrong-" + i, "");
    }

    assertThat(text(send("/authenticator/removal", PASSWORD, "")))
        .contains("Too many tries were made. Wait 15 minutes");
  }

  @Test
  void aFormOfAnOlderPageChangesNothing() {
    for (var path :
        List.of("/authenticator/removal", "/recovery-codes", "/authenticator/confirmation")) {
      assertThat(send(path, PASSWORD, "123456")).as(path).hasRedirectedUrl(PAGE + "?done=stale");
    }
    assertThat(text(web.get().uri(PAGE + "?done=stale").with(reader).exchange()))
        .contains("Nothing was changed");
    assertThat(text(web.get().uri(PAGE + "?done=invented").with(reader).exchange()))
        .contains("You sign in with your password alone.");
  }

  @Test
  void itSpeaksSpanish() {
    begun();

    assertThat(text(web.get().uri(PAGE + "?lang=es").with(reader).exchange()))
        .contains("Configure su autenticador", "Usarlo desde ahora");
  }

  private TestAuthenticator begun() {
    assertThat(send("/authenticator", "", "")).hasRedirectedUrl(PAGE);
    var key = KEY.matcher(page());
    assertThat(key.find()).isTrue();
    return TestAuthenticator.with(key.group());
  }

  private TestAuthenticator setUp() {
    var authenticator = begun();
    prove(PASSWORD, now(authenticator));
    return authenticator;
  }

  private MvcTestResult prove(String password, String code) {
    return web.post()
        .uri(PAGE + "/authenticator/confirmation")
        .param("password", password)
        .param("new-code", code)
        .with(reader)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult replace(String oldCode, String newCode) {
    return web.post()
        .uri(PAGE + "/authenticator/replacement/confirmation")
        .param("password", PASSWORD)
        .param("code", oldCode)
        .param("new-code", newCode)
        .with(reader)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult send(String path, String password, String code) {
    return web.post()
        .uri(PAGE + path)
        .param("password", password)
        .param("code", code)
        .with(reader)
        .with(csrf())
        .exchange();
  }

  private String now(TestAuthenticator authenticator) {
    return authenticator.codeAt(clock.instant());
  }

  private String later(TestAuthenticator authenticator) {
    return authenticator.codeAt(clock.instant().plus(Duration.ofSeconds(30)));
  }

  private String page() {
    return text(web.get().uri(PAGE).with(reader).exchange());
  }

  private static String text(MvcTestResult answer) {
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
