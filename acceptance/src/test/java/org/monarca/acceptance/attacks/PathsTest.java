package org.monarca.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** Nothing is read that is no page, by whatever way and method it is asked for. */
@ExtendWith(WithDemo.class)
@Control({"AC-3", "SI-11"})
class PathsTest {

  private static final List<String> METHODS =
      List.of("TRACE", "TRACK", "DEBUG", "PROPFIND", "MOVE", "PUT", "PATCH", "DELETE", "get", "X");

  private final Demo demo;
  private final Wire wire;

  PathsTest(Demo demo) {
    this.demo = demo;
    this.wire = new Wire(demo.url());
  }

  static Stream<String> paths() {
    return AttackFile.lines("paths.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void nothingStandsThere(String path) throws Exception {
    for (var asked : List.of(path, path.replace("\\", "%5c").replace("\u2025", "%E2%80%A5"))) {
      var reply = Telling.nothing(wire.ask("GET " + asked + " HTTP/1.1", "Accept: text/html"));
      assertThat(reply.status()).as(asked).isIn(400, 404);
      assertThat(Telling.nothing(Sessions.of(demo, "recruiter", "TX").open(asked)).status())
          .isIn(400, 404);
    }
  }

  @Test
  void aMethodThatIsNotTheRoutesOpensNothing() throws Exception {
    var person = Sessions.of(demo, "recruiter", "TX");
    for (var method : METHODS) {
      var reply =
          Telling.nothing(
              person
                  .wire()
                  .ask(
                      method + " /profile HTTP/1.1", "X-Secret: attack-echo", "Accept: text/html"));
      assertThat(reply.status()).as(method).isIn(302, 400, 403, 405, 501);
      assertThat(reply.body()).doesNotContain("attack-echo");
    }
  }

  @Test
  void aMethodIsNotChangedByAHeaderOrAField() throws Exception {
    for (var header :
        List.of(
            "X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE", "X-HTTP-Method: PUT")) {
      var reply = wire.send("POST /api/v1/limits HTTP/1.1", "_method=GET", Intruder.FORM, header);
      assertThat(reply.status()).isEqualTo(401);
    }
    assertThat(wire.ask("GET /sign-in?_method=DELETE HTTP/1.1").status()).isEqualTo(200);
  }
}
