package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** Nobody is led elsewhere: by an address, by a host that a request names, by a proxy's word. */
@ExtendWith(WithDemo.class)
@Control("SI-10")
class RedirectsTest {

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:href|src|action)=\"(?:[a-z]+:)?[/\\\\]{2}[^\"]*attack");

  private final Demo demo;
  private final Wire wire;

  RedirectsTest(Demo demo) {
    this.demo = demo;
    this.wire = new Wire(demo.url());
  }

  static Stream<NamedCsvRecord> redirects() {
    return AttackFile.rows("redirects.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("redirects")
  void itLeadsNowhereElse(NamedCsvRecord asked) throws Exception {
    var headers = new ArrayList<>(List.of("Accept: text/html"));
    headers.add(AttackFile.unescaped(asked.getField("headers")));
    headers.removeIf(String::isEmpty);

    var reply =
        Telling.nothing(
            wire.ask(AttackFile.unescaped(asked.getField("line")), headers.toArray(String[]::new)));

    leadsNowhereElse(reply);
  }

  @Test
  void aHostThatTheRequestNamesIsInNoAnswer() throws Exception {
    for (var path : List.of("/", "/search", "/sign-in", "/no-such-page", "/api/v1/openapi.json")) {
      var reply = wire.askOf("attack.example", "GET " + path + " HTTP/1.1", "Accept: */*");

      leadsNowhereElse(reply);
      assertThat(reply.body()).as(path).doesNotContain("attack.example");
    }
  }

  @Test
  void afterTheSignInOneStaysWhereOneIsWhateverHostTheFirstRequestNamed() throws Exception {
    var victim = new Intruder(demo.url());
    var first = wire.askOf("attack.example", "GET /search?q=1 HTTP/1.1", "Accept: text/html");
    for (var cookie : first.all("set-cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      victim.cookies().put(pair[0], pair[1]);
    }

    var reply = victim.signIn(demo.person("recruiter", "TX"));

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.location()).isEqualTo("/search?q=1");
  }

  @Test
  void aFieldThatNamesAPlaceLeadsNowhere() throws Exception {
    var victim = new Intruder(demo.url());
    var person = demo.person("recruiter", "TX");

    var reply =
        victim.send(
            "/sign-in",
            "/sign-in",
            Map.of(
                "email", person.email(),
                "password", person.password(),
                "continue", "//attack.example",
                "redirect", "https://attack.example",
                "spring-security-redirect", "https://attack.example"));

    leadsNowhereElse(reply);
  }

  private static void leadsNowhereElse(Reply reply) {
    assertThat(reply.location())
        .satisfiesAnyOf(
            location -> assertThat(location).isEmpty(),
            location -> assertThat(location).matches("/(?![/\\\\]).*"));
    assertThat(reply.location()).doesNotContain("attack.example");
    assertThat(ELSEWHERE.matcher(reply.body()).find()).as(reply.body()).isFalse();
  }
}
