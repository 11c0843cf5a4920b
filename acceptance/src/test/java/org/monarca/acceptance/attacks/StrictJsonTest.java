package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.client.Answer;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Bodies that say too much or nothing that can be read: what is not asked for is worth nothing, and
 * what has two meanings is refused.
 */
@ExtendWith(WithDemo.class)
@Control("SI-10")
class StrictJsonTest {

  private final Demo demo;

  StrictJsonTest(Demo demo) {
    this.demo = demo;
  }

  static Stream<NamedCsvRecord> bodies() {
    return AttackFile.rows("json.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void itIsAnsweredAsTheTableSays(NamedCsvRecord sent) throws Exception {
    var answer =
        demo.systemOf("ME")
            .postJson(sent.getField("path"), AttackFile.unescaped(sent.getField("body")));

    assertThat(answer.status()).isEqualTo(Integer.parseInt(sent.getField("status")));
    tellsNothing(answer);
  }

  @Test
  void whatIsDeepOrLongIsRefusedSoon() throws Exception {
    var system = demo.systemOf("ME");
    for (var body :
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"first_name\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"first_name\": \"" + "x".repeat(1 << 20) + "\", \"last_name_1\": \"x\"}",
            "{\"limit\": " + "9".repeat(100_000) + "}")) {
      var answer = system.postJson("/api/v1/students/search", body);

      assertThat(answer.status()).isIn(400, 413, 422);
      tellsNothing(answer);
    }
  }

  /** Nothing that a form does not ask for is written. */
  @Test
  void aFormGivesNobodyMoreThanItAsksFor() throws Exception {
    var person = Sessions.of(demo, "district-admin", "TX");
    var before = person.open("/profile").body();

    var kept =
        person.send(
            "/profile",
            "/profile",
            Map.of(
                "name", "Synthetic District Desk",
                "zone", "America/Chicago",
                "role", "federal-admin",
                "state", "MI",
                "email", "attack@example.org",
                "id", "00000000-0000-4000-8000-000000000000",
                "status", "active",
                "class.module.classLoader", "x"));

    assertThat(kept.status()).isEqualTo(302);
    var after = person.open("/profile").body();
    assertThat(before).contains(demo.person("district-admin", "TX").email());
    assertThat(after)
        .contains("Synthetic District Desk", demo.person("district-admin", "TX").email())
        .doesNotContain("attack@example.org");
    assertThat(person.open("/accounts").status()).isEqualTo(403);
    assertThat(person.open("/applications").status()).isEqualTo(403);
    person.send("/profile", "/profile", Map.of("name", name(before), "zone", "America/Chicago"));
  }

  private static String name(String page) {
    var typed = Pattern.compile("<input[^>]*name=\"name\"[^>]*>").matcher(page);
    assertThat(typed.find()).isTrue();
    var value = Pattern.compile("value=\"([^\"]+)\"").matcher(typed.group());
    assertThat(value.find()).isTrue();
    return value.group(1);
  }

  private static void tellsNothing(Answer answer) {
    Telling.nothing(new Reply(answer.status(), List.of(), answer.text()));
  }
}
