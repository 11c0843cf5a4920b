package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Whatever is asked, and however wrongly: no other page may frame the answer, no browser guesses
 * what it is or keeps it, and it tells nothing of the inside.
 */
@ExtendWith(WithDemo.class)
@Control("SI-11")
class EveryAnswerTest {

  private static final List<String> HEADERS =
      List.of(
          "content-security-policy",
          "x-frame-options",
          "x-content-type-options",
          "referrer-policy",
          "permissions-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "cache-control");

  private final Demo demo;
  private final Wire wire;

  EveryAnswerTest(Demo demo) {
    this.demo = demo;
    this.wire = new Wire(demo.url());
  }

  static Stream<NamedCsvRecord> answers() {
    return AttackFile.rows("answers.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void itHasItsHeadersOnceAndTellsNothing(NamedCsvRecord asked) throws Exception {
    var headers = AttackFile.unescaped(asked.getField("headers"));
    var reply =
        Telling.nothing(
            wire.send(
                AttackFile.unescaped(asked.getField("line")),
                AttackFile.unescaped(asked.getField("body")),
                headers.isEmpty() ? new String[0] : new String[] {headers}));

    assertThat(reply.status()).isBetween(200, 505).isNotEqualTo(500);
    assertThat(HEADERS).allSatisfy(name -> assertThat(reply.all(name)).as(name).hasSize(1));
    assertThat(reply.header("x-frame-options")).contains("DENY");
    assertThat(reply.header("content-security-policy").orElse(""))
        .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(reply.header("access-control-allow-origin")).isEmpty();
    assertThat(reply.body()).doesNotContain("<script>alert", "attack-echo", "<style");
  }

  static Stream<String> parts() {
    return AttackFile.lines("parts.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aFormInPartsThatIsNoneIsRefusedOrShownAnew(String parts) throws Exception {
    var administrator = Sessions.of(demo, "state-data-admin", "TX");
    var path = "/uploads?_csrf=" + Intruder.encoded(administrator.token("/uploads"));

    var reply =
        Telling.nothing(administrator.upload(path, "x", parts.getBytes(StandardCharsets.UTF_8)));

    assertThat(reply.status()).isIn(200, 302, 400, 403);
    assertThat(HEADERS).allSatisfy(name -> assertThat(reply.all(name)).as(name).hasSize(1));
  }

  /** The answer of HTTP/0.9 has no headers that anything could stand in. */
  @Test
  void aRequestWithoutAVersionIsToldNothing() throws Exception {
    Telling.nothing(wire.ask("GET /no-such-page"));
  }

  @Test
  void whatIsTooLargeIsRefusedAndTheNextIsAnswered() throws Exception {
    var long16 = "x".repeat(1 << 16);
    for (var reply :
        List.of(
            wire.ask("GET /" + long16 + " HTTP/1.1"),
            wire.ask("GET /sign-in?q=" + long16 + " HTTP/1.1"),
            wire.ask("GET /sign-in HTTP/1.1", "X-Attack: " + long16),
            wire.ask("GET /sign-in HTTP/1.1", "Cookie: " + "a=b; ".repeat(1 << 14)),
            wire.ask("GET /sign-in HTTP/1.1", "X-Attack: 1\r\n".repeat(2_000) + "X-Last: 1"))) {
      assertThat(Telling.nothing(reply).status()).isIn(0, 400, 414, 431);
    }

    assertThat(wire.ask("GET /sign-in HTTP/1.1").status()).isEqualTo(200);
  }
}
