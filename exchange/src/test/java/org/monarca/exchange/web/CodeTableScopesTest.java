package org.monarca.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.codes.CodeTables;
import org.monarca.exchange.intake.Sending;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A State's table of codes, and what its submissions had, are to another State as nothing. */
class CodeTableScopesTest extends WholeExchange {

  private static final Actor UTAHN = Actor.person("person", "state-data-admin", "UT");

  @Autowired private MockMvcTester web;
  @Autowired private CodeTables tables;
  @Autowired private Submissions submissions;

  private final RequestPostProcessor utahn = as(Role.STATE_DATA_ADMIN, "UT");
  private final RequestPostProcessor montanan = as(Role.STATE_DATA_ADMIN, "MT");

  @Test
  void whatIsNotTheirsIsAnsweredAsWhatNeverWas() {
    tables.replace(UTAHN, 0, "list,theirs,ours\nsex,Utahn,Female\n".getBytes(UTF_8));
    var id = sent();
    var found = "/code-translations/country?cause=MON-2004.student.birth_country&submission=";

    assertThat(get("/code-translations/versions/1/codes.csv", utahn)).hasStatusOk();
    assertThat(get("/code-translations/versions/1/codes.csv", montanan))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(web.post().uri("/code-translations/versions/1/again").with(montanan).with(csrf()))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(body(get("/code-translations/sex", utahn))).contains("Utahn");
    assertThat(body(get("/code-translations/sex", montanan))).doesNotContain("Utahn");
    assertThat(body(get(found + id, utahn))).contains("UTOPIA");
    assertThat(get(found + id, montanan)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(found + UUID.randomUUID(), utahn)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(found.replace("country?", "sex?") + id, utahn))
        .as("a cause of another list")
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void nobodyButAStatesDataAdministratorSaysWhatCodesMean() {
    for (var role : List.of(Role.STATE_DIRECTOR, Role.SCHOOL_USER, Role.USER_ADMIN)) {
      assertThat(get("/code-translations", as(role, "UT"))).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(get("/code-translations", as(Role.FEDERAL_USER, null)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private UUID sent() {
    var bundle = SentBundle.delta("UT", "ut-1").child("c1", "I", Map.of("birth_country", "UTOPIA"));
    return new Sending(submissions, "UT").through(bundle);
  }

  private MvcTestResult get(String path, RequestPostProcessor as) {
    return web.get().uri(path).with(as).exchange();
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
