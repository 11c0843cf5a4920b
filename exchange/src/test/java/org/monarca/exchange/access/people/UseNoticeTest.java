package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.sessions.UseNotice;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Nobody signs in who was not shown the notice of use; which one they agreed to is written down.
 */
@Control("AC-8")
class UseNoticeTest extends WholeExchange {

  private static final String PASSWORD = "milkweed-river-100";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;

  @Test
  void theNoticeStandsBeforeAnythingIsTypedAndOnePressAgreesToIt() throws Exception {
    var page = web.get().uri("/sign-in").exchange();
    var text = page.getResponse().getContentAsString();
    assertThat(text.indexOf("id=\"use-notice\""))
        .isPositive()
        .isLessThan(text.indexOf("name=\"email\""));
    assertThat(text)
        .contains("Version " + UseNotice.VERSION, "you agree to this", ">Agree and sign in<")
        .contains("Agree and sign in with a passkey");

    var trail = auditTrail();
    var answer = post("/sign-in", account(), notice(page));

    assertThat(answer).hasRedirectedUrl("/");
    assertThat(trail.wholeText()).contains("\"notice\": \"" + UseNotice.VERSION + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-in/passkey", "/sign-in/with/nevada"})
  void whoeverWasNotShownItIsShownItFirstWhicheverWayTheyCome(String way) throws Exception {
    var trail = auditTrail();

    assertThat(post(way, account(), null)).hasRedirectedUrl("/sign-in?notice");

    assertThat(trail.sentences()).noneMatch(said -> said.startsWith("account.sign-in"));
    assertThat(web.get().uri("/sign-in?notice="))
        .bodyText()
        .contains("Read the notice of use below");
  }

  @Test
  void itIsInSpanishToo() {
    assertThat(web.get().uri("/sign-in?lang=es"))
        .bodyText()
        .contains("Aviso de uso", "Aceptar e iniciar sesión");
  }

  /** Who changes what it says raises its version, and then this. */
  @Test
  void itsVersionIsThatOfItsWords() throws IOException {
    assertThat(UseNotice.VERSION + " " + digest()).isEqualTo("1 b05d2579ac6803fd");
  }

  private static String digest() throws IOException {
    var said = new StringBuilder();
    for (var catalogue : new String[] {"/messages.properties", "/messages_es.properties"}) {
      var words = new Properties();
      try (Reader reader =
          new InputStreamReader(
              Objects.requireNonNull(UseNotice.class.getResourceAsStream(catalogue)),
              StandardCharsets.UTF_8)) {
        words.load(reader);
      }
      new TreeMap<>(words)
          .forEach((key, text) -> {
            if (key.toString().startsWith("use-notice.")) {
              said.append(key).append('=').append(text).append('\n');
            }
          });
    }
    return HexFormat.of()
        .formatHex(Sha256.of(said.toString().getBytes(StandardCharsets.UTF_8)))
        .substring(0, 16);
  }

  private String account() {
    var email = UUID.randomUUID() + "@example.org";
    accounts.create(
        new NewAccount(
            email, PASSWORD, "Synthetic Registrar", Role.SCHOOL_USER, "ND", ZoneOffset.UTC));
    return email;
  }

  private MvcTestResult post(String way, String email, @Nullable Cookie shown) {
    var request =
        web.post().uri(way).with(csrf()).param("email", email).param("password", PASSWORD);
    return (shown == null ? request : request.cookie(shown)).exchange();
  }

  private static Cookie notice(MvcTestResult page) {
    return Objects.requireNonNull(page.getResponse().getCookie("notice"));
  }
}
