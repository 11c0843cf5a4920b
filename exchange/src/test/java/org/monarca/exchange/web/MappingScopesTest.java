package org.monarca.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.sample.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Mappings and drafts of a State are to another State as what never was. */
class MappingScopesTest extends WholeExchange {

  private static final Actor OREGONIAN = Actor.person("person", "state-data-admin", "OR");
  private static final String MAPPING =
      """
      {"monarca_mapping": "1", "name": "kids", "tables": [{"name": "kids", "file": "*", "record": "student", "key": "ID",
       "fields": {"state_student_id": "ID", "sex": "SEX"}}]}
      """;

  @Autowired private MockMvcTester web;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;
  @Autowired private Accounts accounts;

  private final RequestPostProcessor idahoan = as(Role.STATE_DATA_ADMIN, "ID");

  @Test
  void whatIsNotTheirsIsAnsweredAsWhatNeverWas() {
    var oregonian = acting(accounts.create(oregonian()));
    var draft = "/mapping-drafts/" + begin();
    var never = "/mapping-drafts/" + UUID.randomUUID();
    mappings.save(OREGONIAN, begin(), "kept", "Kept");

    for (var path : List.of("", "/columns/0", "/codes/0", "/codes/0/sex", "/preview")) {
      assertThat(get(draft + path, oregonian)).as(path).hasStatusOk();
      assertThat(answer(HttpMethod.GET, draft + path))
          .as(path)
          .isEqualTo(answer(HttpMethod.GET, never + path));
    }
    for (var path : List.of("", "/columns/0", "/codes/0", "/codes/0/sex", "/saving", "/ending")) {
      assertThat(answer(HttpMethod.POST, draft + path)).as(path).startsWith("404");
    }
    assertThat(get("/mappings/kept", oregonian)).hasStatusOk();
    assertThat(get("/mappings/kept/versions/1/mapping.json", oregonian)).hasStatusOk();
    Stream.of("", "/versions/1/mapping.json")
        .forEach(path ->
            assertThat(answer(HttpMethod.GET, "/mappings/kept" + path))
                .as(path)
                .isEqualTo(answer(HttpMethod.GET, "/mappings/nope" + path)));
    for (var path : List.of("/versions/1/again", "/ending")) {
      assertThat(answer(HttpMethod.POST, "/mappings/kept" + path)).as(path).startsWith("404");
    }
    assertThat(body(get("/mappings", idahoan))).doesNotContain("/mappings/kept", draft);
    assertThat(body(get("/mappings", oregonian))).contains("/mappings/kept", draft);
  }

  @Test
  void nobodyButAStatesDataAdministratorMakesMappings() {
    for (var role : List.of(Role.STATE_DIRECTOR, Role.SCHOOL_USER, Role.USER_ADMIN)) {
      assertThat(get("/mappings", as(role, "OR"))).hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(get("/mappings", as(Role.FEDERAL_USER, null))).hasStatus(HttpStatus.FORBIDDEN);
  }

  private static NewAccount oregonian() {
    return new NewAccount(
        UUID.randomUUID() + "@example.org",
        "milkweed-river-100",
        "Synthetic Clerk",
        Role.STATE_DATA_ADMIN,
        "OR",
        ZoneOffset.UTC);
  }

  private UUID begin() {
    var table = new Sample.Sent("kids.csv", "ID,SEX\n1,F\n".getBytes(UTF_8));
    var mapping = new Sample.Sent("mapping.json", MAPPING.getBytes(UTF_8));
    return ((Drafts.Begun.Draft) drafts.begin(OREGONIAN, List.of(table, mapping), null)).id();
  }

  private MvcTestResult get(String path, RequestPostProcessor as) {
    return web.get().uri(path).with(as).exchange();
  }

  /** As the Idahoan is answered, but for the path itself. */
  private String answer(HttpMethod method, String path) {
    var answer = web.method(method).uri(path).with(idahoan).with(csrf()).exchange();
    return answer.getResponse().getStatus()
        + body(answer).replace(path, "PATH").replaceAll("value=\"[\\w-]{40,}\"", "");
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
