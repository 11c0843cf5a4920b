package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.ServiceLog;
import org.monarca.acceptance.demo.WithDemo;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people send passes for no line of the log: over all that was tried, a record is a line, and
 * no line moves the hand of a terminal. It runs after the other attacks.
 */
@ExtendWith(WithDemo.class)
@Order(Integer.MAX_VALUE - 1)
@Control("SI-10")
class LoggedLinesTest {

  private static final Pattern RECORD =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z (?:INFO |WARN |ERROR) \\[[0-9a-f]*] [\\w\\[\\].]+ .*");

  /** What the demo tells the person in front of it before it is ready, and the blank after it. */
  private static final Pattern TOLD =
      Pattern.compile(
          "Making \\d+ children in \\d+ States \\.\\.\\.|[A-Z]{2}: \\d+ children received|");

  private static final Pattern MOVES_THE_HAND =
      Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e]");

  private final Demo demo;
  private final Wire wire;

  LoggedLinesTest(Demo demo) {
    this.demo = demo;
    this.wire = new Wire(demo.url());
  }

  @Test
  void whateverIsSentALineOfTheLogIsTheServicesOwn() throws Exception {
    var strings = AttackFile.lines("logs.txt");
    for (var text : strings) {
      send(text);
    }
    var all = String.join("", strings);
    var stranger = new Intruder(demo.url());
    stranger.send("/sign-in", "/sign-in", Map.of("email", all, "password", all));

    var said = ServiceLog.of(demo);
    var log = said.substring(said.indexOf("Started Monarca")).lines().skip(1).toList();
    assertThat(log).isNotEmpty();
    assertThat(log)
        .filteredOn(line -> !TOLD.matcher(line).matches())
        .allMatch(line -> RECORD.matcher(line).matches());
    assertThat(MOVES_THE_HAND.matcher(said).find()).isFalse();
  }

  private void send(String text) throws Exception {
    var escaped = Intruder.encoded(text);
    for (var line : List.of("GET /%s HTTP/1.1", "GET /search?q=%s HTTP/1.1", "%s / HTTP/1.1")) {
      wire.ask(line.replace("%s", text));
      wire.ask(line.replace("%s", escaped));
    }
    for (var header :
        List.of("User-Agent: ", "X-Forwarded-For: ", "X-Request-Id: ", "Cookie: language=")) {
      Telling.nothing(wire.ask("GET /sign-in HTTP/1.1", header + text));
    }
    Telling.nothing(
        wire.ask("GET /api/v1/state-records HTTP/1.1", "Authorization: Bearer " + text));
    var system = demo.systemOf("ME");
    var json = new JsonMapper().writeValueAsString(text);
    system.postJson("/api/v1/students/search", "{\"first_name\": " + json + "}");
    system.postJson("/api/v1/students/search", "{" + json + ": " + json + ", " + json + ": 1}");
    system.fetch("/api/v1/submissions/" + escaped.replace("+", "%20"));
    system.fetch("/api/v1/submissions?cursor=" + escaped);
    Telling.nothing(
        Sessions.of(demo, "recruiter", "TX")
            .send(
                "/search",
                "/search",
                Map.of("first_name", text, "last_name", text, "birth_date", text)));
  }
}
