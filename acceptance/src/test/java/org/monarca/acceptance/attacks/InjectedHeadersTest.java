package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** What is sent begins no header of an answer, wherever it may come back in one. */
@ExtendWith(WithDemo.class)
@Control("SI-10")
class InjectedHeadersTest {

  private final Demo demo;
  private final Wire wire;

  InjectedHeadersTest(Demo demo) {
    this.demo = demo;
    this.wire = new Wire(demo.url());
  }

  static Stream<String> injections() {
    return AttackFile.lines("injections.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("injections")
  void itBeginsNoHeader(String text) throws Exception {
    var escaped = Intruder.encoded(text);
    for (var path :
        List.of(
            "/sign-in?lang=%s",
            "/sign-in?language=%s",
            "/search?%s",
            "/problems/%s",
            "/data-dictionary/lists/%s",
            "/sign-in/with/%s/answer?state=1&code=1",
            "/sign-in/with/texas/answer?state=%s&code=%s",
            "/password/%s",
            "/%s")) {
      isClean(wire.ask("GET " + path.replace("%s", text) + " HTTP/1.1"));
      isClean(wire.ask("GET " + path.replace("%s", escaped) + " HTTP/1.1"));
    }
    for (var header :
        List.of("Cookie: language=", "Accept-Language: ", "Origin: ", "Referer: ", "Accept: ")) {
      isClean(wire.ask("GET /sign-in HTTP/1.1", header + text));
    }
  }

  @ParameterizedTest
  @MethodSource("injections")
  void itBeginsNoneAsAFieldOrAFilesName(String text) throws Exception {
    var administrator = Sessions.of(demo, "state-data-admin", "TX");
    isClean(administrator.send("/profile", "/profile", Map.of("page_language", text)));
    isClean(administrator.send("/profile/roles", "/profile/roles", Map.of("grant", text)));

    var token = administrator.token("/uploads");
    var parts =
        "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.zip\"\r\nContent-Type: %s\r\n\r\nPK\r\n--x--\r\n"
            .formatted(token, text, text);
    isClean(administrator.upload("/uploads", "x", parts.getBytes(StandardCharsets.UTF_8)));
  }

  private static void isClean(Reply reply) {
    Telling.nothing(reply);
    assertThat(reply.status()).isNotEqualTo(500);
    assertThat(reply.all("x-attack")).isEmpty();
    assertThat(reply.all("set-cookie")).noneMatch(cookie -> cookie.contains("attack"));
    assertThat(reply.headers())
        .noneMatch(header -> header.getValue().chars().anyMatch(c -> c < ' ' || c == 127));
  }
}
