package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** A form that did not stand on a page of the same session is not taken (CSRF). */
@ExtendWith(WithDemo.class)
@Control("SC-23")
class ForgedFormsTest {

  private final Demo demo;

  ForgedFormsTest(Demo demo) {
    this.demo = demo;
  }

  static Stream<NamedCsvRecord> forms() {
    return AttackFile.rows("forms.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void withoutATokenWithAnInventedOneAndWithAnothersItIsRefused(NamedCsvRecord form)
      throws Exception {
    var path = form.getField("path");
    var person = person(form.getField("role"));
    var another = person("recruiter").token("/profile");

    for (var fields :
        List.of(
            Map.<String, String>of(),
            Map.of("_csrf", ""),
            Map.of("_csrf", "invented"),
            Map.of("_csrf", another))) {
      assertThat(Telling.nothing(person.post(path, fields)).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/forgotten", "/apply", "/sign-in/code", "/sign-in/role"})
  void aStrangersFormIsShownAnew(String path) throws Exception {
    var stranger = new Intruder(demo.url());
    stranger.open("/sign-in");

    var reply = stranger.post(path, Map.of("_csrf", "invented", "email", "a@example.org"));

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.location()).endsWith("/sign-in?expired");
  }

  @Test
  void nothingIsDoneByAForgedFormHoweverItIsDressed() throws Exception {
    var person = person("recruiter");
    var before = person.open("/profile").body();
    var name = Map.of("name", "Forged", "zone", "America/Chicago");

    person.post("/profile", name, "Origin: " + demo.url(), "Referer: " + demo.url());
    person.post("/profile", name, "X-Requested-With: XMLHttpRequest");
    person.post("/profile", name, "X-CSRF-TOKEN: invented");
    person.open("/profile?name=Forged&zone=America/Chicago&_method=POST");
    person.open("/profile", "X-HTTP-Method-Override: POST", "X-Method-Override: POST");

    assertThat(person.open("/profile").body()).doesNotContain("Forged");
    assertThat(before).doesNotContain("Forged");
  }

  /** The control of the others: with the page's own token the same form is taken. */
  @Test
  void withItsOwnTokenItIsTaken() throws Exception {
    var person = person("recruiter");

    var reply = person.send("/profile", "/profile", Map.of());

    assertThat(reply.status()).isEqualTo(200);
  }

  private Intruder person(String role) throws IOException {
    return Sessions.of(demo, role, "TX");
  }
}
