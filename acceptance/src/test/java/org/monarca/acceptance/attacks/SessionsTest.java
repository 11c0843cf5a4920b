package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/** A session is begun by the service alone, is one person's, and is over when it is over. */
@ExtendWith(WithDemo.class)
@Control("SC-23")
class SessionsTest {

  private static final String COOKIE = "session";
  private static final String CHOSEN = "00000000-0000-4000-8000-000000000000";

  private final Demo demo;
  private Intruder stranger;

  SessionsTest(Demo demo) {
    this.demo = demo;
    this.stranger = new Intruder(demo.url());
  }

  @BeforeEach
  void aStrangerComes() {
    stranger = new Intruder(demo.url());
  }

  @Test
  void aNumberThatSomebodyElseChoseIsNotTakenOn() throws Exception {
    var chosen = Base64.getEncoder().encodeToString(CHOSEN.getBytes(StandardCharsets.UTF_8));
    stranger.cookies().put(COOKIE, chosen);

    stranger.signIn(recruiter());

    assertThat(stranger.cookies().get(COOKIE)).isNotEqualTo(chosen);
    assertThat(isIn(chosen)).isFalse();
  }

  @Test
  void theNumberFromBeforeTheSignInIsWorthNothingAfterIt() throws Exception {
    stranger.send("/sign-in", "/sign-in/passkey/options", Map.of());
    var before = stranger.cookies().getOrDefault(COOKIE, "");
    assertThat(before).isNotEmpty();

    stranger.signIn(recruiter());

    var after = stranger.cookies().getOrDefault(COOKIE, "");
    assertThat(after).isNotEqualTo(before);
    assertThat(isIn(after)).isTrue();
    assertThat(isIn(before)).isFalse();
  }

  @Test
  void anotherSignInInTheSameSessionGetsAnotherNumber() throws Exception {
    stranger.signIn(recruiter());
    var first = stranger.cookies().getOrDefault(COOKIE, "");

    stranger.send("/profile", "/sign-out", Map.of());
    stranger.signIn(demo.person("district-admin", "TX"));

    assertThat(stranger.cookies().get(COOKIE)).isNotEqualTo(first);
    assertThat(isIn(first)).isFalse();
  }

  @Test
  void aSessionThatWasSignedOutIsNotReplayed() throws Exception {
    stranger.signIn(recruiter());
    var kept = stranger.cookies().getOrDefault(COOKIE, "");
    assertThat(isIn(kept)).isTrue();

    stranger.send("/profile", "/sign-out", Map.of());

    assertThat(isIn(kept)).isFalse();
  }

  @Test
  void aNumberInTheAddressIsNone() throws Exception {
    stranger.signIn(recruiter());
    var number = stranger.cookies().getOrDefault(COOKIE, "");
    var other = new Intruder(demo.url());

    for (var path :
        new String[] {
          "/profile;jsessionid=" + number,
          "/profile;session=" + number,
          "/profile?jsessionid=" + number,
          "/profile?session=" + number
        }) {
      assertThat(Telling.nothing(other.open(path)).status()).isIn(302, 400);
    }
    assertThat(stranger.open("/profile").body()).doesNotContain(number, "jsessionid");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
    var cookies = new ArrayList<>(stranger.open("/search").all("set-cookie"));
    cookies.addAll(stranger.open("/sign-in").all("set-cookie"));
    cookies.addAll(stranger.signIn(recruiter()).all("set-cookie"));

    assertThat(cookies.stream().map(cookie -> cookie.split("=", 2)[0]))
        .contains(COOKIE, "form", "wanted");
    assertThat(cookies)
        .allSatisfy(cookie ->
            assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain"));
  }

  private Person recruiter() throws Exception {
    return demo.person("recruiter", "TX");
  }

  /** Whether that number opens a page of somebody who is signed in. */
  private boolean isIn(String number) throws Exception {
    var holder = new Intruder(demo.url());
    holder.cookies().put(COOKIE, number);
    return holder.open("/profile").status() == 200;
  }
}
