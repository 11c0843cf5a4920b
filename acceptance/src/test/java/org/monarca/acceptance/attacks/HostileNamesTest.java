package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;
import tools.jackson.databind.json.JsonMapper;

/** Names that look like attacks, and may be ones: each is taken in, found, and shown as it is. */
@ExtendWith(WithDemo.class)
@Control("SI-10")
class HostileNamesTest {

  private static final String STATE = "VT";
  private static final String SURNAME = "Sint\u00E9tica";
  private static final LocalDate FIRST_BORN = LocalDate.of(2008, 1, 1);

  private final Demo demo;

  HostileNamesTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void eachIsTakenInFoundAndShownAsItIs() throws Exception {
    var names = AttackFile.lines("names.txt");
    var pupils =
        IntStream.range(0, names.size())
            .mapToObj(n -> Pupil.named("VT-N-" + n, names.get(n), SURNAME, born(n)))
            .toArray(Pupil[]::new);

    var sent = demo.systemOf(STATE).follow(Bundle.of(STATE, pupils).zip());

    assertThat(sent.state()).isEqualTo("done");
    assertThat(sent.receipt().accepted()).isEqualTo(names.size());
    var numbers = numbers(sent);
    for (int n = 0; n < names.size(); n++) {
      var number = numbers.getOrDefault("VT-N-" + n, "");
      assertThat(shown(number)).as(names.get(n)).isEqualTo(composed(names.get(n)));
      assertThat(found(names.get(n), born(n))).as(names.get(n)).contains(number);
    }
  }

  @Test
  void onAPageMarkupIsText() throws Exception {
    var name = "<img src=x onerror=alert(1)>";
    var pupil = Pupil.named("VT-M-1", name, SURNAME, "2013-05-06");
    demo.systemOf(STATE).follow(Bundle.of(STATE, pupil).zip());
    var registrar = Sessions.of(demo, "recruiter", "TX");

    var page =
        registrar.send(
            "/search",
            "/search",
            Map.of(
                "first_name", name,
                "last_name", SURNAME,
                "last_name_1", SURNAME,
                "birth_date", "2013-05-06",
                "birth_year", "2013",
                "birth_month", "5",
                "birth_day", "6"));

    assertThat(Telling.nothing(page).status()).isIn(200, 302);
    assertThat(page.body()).doesNotContain("<img src=x");
  }

  /** Each at a time of their own, so that none is taken for another. */
  private static String born(int n) {
    return FIRST_BORN.plusDays(61L * n).toString();
  }

  private String shown(String number) throws Exception {
    var record = demo.systemOf(STATE).fetch("/api/v1/students/" + number).json();
    return composed(record.path("student").path("first_name").path("value").asString("not there"));
  }

  private List<String> found(String name, String born) throws Exception {
    var terms = Map.of("first_name", name, "last_name_1", SURNAME, "birth_date", born, "limit", 50);
    var answer =
        demo.systemOf(STATE)
            .postJson("/api/v1/students/search", new JsonMapper().writeValueAsString(terms));
    assertThat(answer.status()).as(name).isEqualTo(200);
    return Followed.texts(answer.json().path("hits"), "exchange_id");
  }

  private static Map<String, String> numbers(Followed sent) throws Exception {
    var numbers = new HashMap<String, String>();
    for (var outcome : sent.outcomes()) {
      numbers.put(
          outcome.path("state_student_id").asString(""), outcome.path("exchange_id").asString(""));
    }
    return numbers;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
