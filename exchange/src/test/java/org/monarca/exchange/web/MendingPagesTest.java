package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A lone administrator mends what was refused, one child after the other and by a table. */
class MendingPagesTest extends WholeExchange {

  private static final RequestPostProcessor KANSAS = as(Role.STATE_DATA_ADMIN, "KS");
  private static final Actor KANSAN = Actor.system("client-KS", "KS");

  @Autowired private MockMvcTester web;
  @Autowired private Submissions submissions;

  @Test
  void oneIsMendedAndTheNextIsShownUntilNoneIsLeft() throws Exception {
    var path = "/submissions/" + sent() + "/mending";

    assertThat(body(get(path))).contains("2 children are left to mend, of 2 rejected", "k1", "k2");
    assertThat(body(get(path + "/1")))
        .contains("Rejected child 1 of 2", "v-0-sex", "Use a code of the list", "Leave it for now")
        .doesNotContain("name=\"v-0-first_name\"");
    var next = post(path + "/1", Map.of("v-0-sex", "Female"));
    assertThat(next).hasStatus(302);
    assertThat(next.getResponse().getRedirectedUrl()).contains("/mending/2?sent=");
    assertThat(body(get(String.valueOf(next.getResponse().getRedirectedUrl()))))
        .contains("The child is sent.", "Rejected child 2 of 2");
    var last = post(path + "/2", Map.of("v-0-birth_date", "2014-03-14"));
    assertThat(last.getResponse().getRedirectedUrl()).contains("/mending?sent=");
    assertThat(body(get(String.valueOf(last.getResponse().getRedirectedUrl()))))
        .contains("No child is left to mend, of 2 rejected");
  }

  @Test
  void whatIsWrongStillLeadsToItsFieldAndNothingIsSent() throws Exception {
    var path = "/submissions/" + sent() + "/mending";

    assertThat(body(post(path + "/2", Map.of("v-0-birth_date", "2014-02-30"))))
        .contains("href=\"#v-0-birth_date\"", "value=\"2014-02-30\"", "Error:");
    assertThat(body(get(path))).contains("2 children are left to mend");
  }

  @Test
  void aFormOfAChildWhomSomebodyElseSentSinceIsDrawnAnew() throws Exception {
    var path = "/submissions/" + sent() + "/mending/1";

    var answer =
        web.post()
            .uri(path)
            .with(KANSAS)
            .with(csrf())
            .param("drawn", UUID.randomUUID().toString())
            .param("v-0-sex", "Female")
            .exchange();

    assertThat(answer).hasStatus(409);
    assertThat(answer.getResponse().getContentAsString())
        .contains("the child was sent by somebody else", "href=\"#v-0-sex\"", "name=\"drawn\"");
  }

  @Test
  void aTableGoesOutAndComesBackFilled() throws Exception {
    var id = sent();
    var table = body(get("/submissions/" + id + "/gaps.csv"));
    assertThat(table).contains("2,k2,student,,birth_date,");

    var came = upload(id, table.replaceAll("(birth_date,.*),(\r?\n)", "$1,2014-03-14$2"));

    assertThat(body(came)).contains("1 child is sent.");
    assertThat(body(upload(id, "number,record\n1,student\n")))
        .contains("Line 1: the heading has no column element.");
    assertThat(body(upload(id, ""))).contains("Choose a file.");
  }

  @Test
  void thoseBehindTheFirstFiveHundredAreReachedFromTheList() throws Exception {
    var bundle = SentBundle.delta("KS", UUID.randomUUID().toString());
    for (int i = 1; i <= 501; i++) {
      bundle.child("k%04d".formatted(i), "I", Map.of("birth_date", ""));
    }
    var id = sent(bundle);
    var path = "/submissions/" + id + "/mending";

    assertThat(body(get(path)))
        .contains("These are numbers 1 to 500", "Those behind these", path + "?from=501")
        .doesNotContain("Those before these", path + "/501\"");
    assertThat(body(get(path + "/500"))).contains("Rejected child 500 of more than 500");
    assertThat(body(get(path + "?from=501")))
        .contains("These are numbers 501 to 501", "Those before these", path + "/501\"")
        .contains("/submissions/" + id + "/gaps?from=501");
    assertThat(body(get("/submissions/" + id + "/gaps?from=501")))
        .contains("1 child is left to mend", "gaps.csv?from=501");
    assertThat(body(get("/submissions/" + id + "/gaps.csv?from=501")))
        .contains("501,k0501,student,,birth_date,")
        .doesNotContain("500,k0500");
    var last = post(path + "/501", Map.of("v-0-birth_date", "2014-03-14"));
    assertThat(last.getResponse().getRedirectedUrl()).contains("/mending?from=501&sent=");
  }

  @Test
  void whoMayNotMendIsNotLedToIt() throws Exception {
    var path = "/submissions/" + sent();

    assertThat(web.get().uri(path + "/mending").with(as(Role.STATE_DIRECTOR, "KS"))).hasStatus(403);
    assertThat(web.get().uri(path + "/mending").with(as(Role.STATE_DATA_ADMIN, "NE")))
        .hasStatus(404);
    assertThat(get(path + "/mending/3")).hasStatus(404);
  }

  /** One with a code that is none, one without a birth date, one who is whole. */
  private UUID sent() throws Exception {
    var bundle =
        SentBundle.delta("KS", UUID.randomUUID().toString())
            .child("k1", "I", Map.of("sex", "?"))
            .child("k2", "I", Map.of("birth_date", ""));
    return sent(bundle);
  }

  private UUID sent(SentBundle bundle) throws Exception {
    var location =
        web.post()
            .uri("/api/v1/submissions")
            .with(as(Role.STATE_SYSTEM, "KS"))
            .contentType("application/zip")
            .content(bundle.bytes())
            .exchange()
            .getResponse()
            .getHeader("Location");
    var id = UUID.fromString(String.valueOf(location).replaceAll(".*/", ""));
    SubmissionStatus now;
    var end = System.nanoTime() + 30_000_000_000L;
    do {
      now = submissions.status(KANSAN, id).orElseThrow();
      assertThat(System.nanoTime()).isLessThan(end);
    } while (now.receipt() == null);
    return id;
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(KANSAS).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> typed) {
    var request = web.post().uri(path).with(KANSAS).with(csrf()).param("drawn", path.split("/")[2]);
    typed.forEach(request::param);
    return request.exchange();
  }

  private MvcTestResult upload(UUID id, String table) {
    return web.post()
        .multipart()
        .uri("/submissions/" + id + "/gaps")
        .file(
            new MockMultipartFile(
                "file", "gaps.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
        .with(KANSAS)
        .with(csrf())
        .exchange();
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
