package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the script of the upload page does, and what its page shows of it. */
class UnfinishedUploadsTest extends WholeExchange {

  private static final RequestPostProcessor ANA = signedIn("ana", Role.STATE_DATA_ADMIN, "RI");

  @Autowired private MockMvcTester web;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;

  private final byte[] bundle =
      SentBundle.delta("RI", UUID.randomUUID().toString()).child(1).bytes();

  @AfterEach
  void nothingIsLeft() {
    testDatabase().jdbc().sql("delete from intake.upload").update();
  }

  @Test
  void aFileThatCameInPartStandsOnThePageUntilAllOfItIsASubmission() throws Exception {
    var place = begin("ri <b>2026</b>.zip");
    append(place, ANA, 0, bundle.length / 2);

    var page = body(get("/uploads", ANA));
    assertThat(page)
        .contains("Unfinished uploads", "ri &lt;b&gt;2026&lt;/b&gt;.zip", "data-place=\"" + place)
        .containsPattern("4\\d % of 1 MB|50 % of 1 MB")
        .contains("data-fingerprint=\"12 34 false ri.zip\"");
    var last = append(place, ANA, bundle.length / 2, bundle.length);

    assertThat(last).hasStatus(204);
    assertThat(last.getResponse().getHeader("Location"))
        .isEqualTo("/submissions/" + last.getResponse().getHeader("Monarca-Submission"));
    assertThat(get(Objects.requireNonNull(last.getResponse().getHeader("Location")), ANA))
        .hasStatusOk();
    assertThat(body(get("/uploads", ANA))).doesNotContain("Unfinished uploads");
  }

  @Test
  void whatIsToBeReadByAMappingStaysAndGoesOnLikeAnyOther() throws Exception {
    WideTable.keep(drafts, mappings, Actor.person("ana", "state-data-admin", "RI"), "harvest");
    var table = WideTable.of(UUID.randomUUID().toString());
    var place = begin("kids.csv", table.length, ",mapping " + base64("harvest"));
    append(place, ANA, table, 0, 200);
    assertThat(body(get("/uploads", ANA)))
        .contains("kids.csv", "data-place=\"" + place)
        .contains("data-problem-unknown-mapping=", "data-problem-no-tables=");

    var last = append(place, ANA, table, 200, table.length);

    assertThat(last).hasStatus(204);
    assertThat(body(get(Objects.requireNonNull(last.getResponse().getHeader("Location")), ANA)))
        .contains("Read by the mapping");
    assertThat(body(get("/uploads", ANA))).doesNotContain("Unfinished uploads");
  }

  @Test
  void itIsRemovedByAButtonWithoutScript() throws Exception {
    var place = begin("ri.zip");

    assertThat(web.post().uri(place + "/removal").with(ANA).with(csrf()))
        .hasRedirectedUrl("/uploads");

    assertThat(body(get("/uploads", ANA))).doesNotContain("Unfinished uploads");
    assertThat(head(place, ANA)).hasStatus(404);
  }

  @Test
  @Control("AC-3")
  void aColleagueSeesNothingOfItAndCannotGoOn() throws Exception {
    var place = begin("ri.zip");
    var colleague = signedIn("ben", Role.STATE_DATA_ADMIN, "RI");

    assertThat(body(get("/uploads", colleague))).doesNotContain("Unfinished uploads");
    assertThat(head(place, colleague)).hasStatus(404);
    assertThat(append(place, colleague, 0, 10)).hasStatus(404);
    web.post().uri(place + "/removal").with(colleague).with(csrf()).exchange();
    assertThat(head(place, ANA)).hasStatusOk();
  }

  @Test
  @Control("SC-23")
  void withoutTheTokenOfThePageNothingIsBegunOrGoneOnWith() {
    var place = begin("ri.zip");

    assertThat(
            web.post()
                .uri("/uploads/unfinished")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", 10)
                .with(ANA))
        .hasStatus(403);
    assertThat(
            web.method(HttpMethod.PATCH)
                .uri(place)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .content(bundle)
                .with(ANA))
        .hasStatus(403);
    assertThat(head(place, ANA)).hasHeader("Upload-Offset", "0");
  }

  @Test
  void whatIsRefusedOnceAllOfItIsThereStandsOnThePageAndMayBeRemoved() throws Exception {
    var place = begin("ri.zip.gz");
    append(place, ANA, 0, bundle.length);

    assertThat(body(get("/uploads", ANA))).contains("ri.zip.gz", "Refused. This is neither");
    web.post().uri(place + "/removal").with(ANA).with(csrf()).exchange();
    assertThat(body(get("/uploads", ANA))).doesNotContain("ri.zip.gz");
  }

  @Test
  void whoseSessionIsOverIsToldSoAndNotLedAway() {
    var place = begin("ri.zip");

    assertThat(append(place, request -> request, 0, 10)).hasStatus(401);
    assertThat(
            web.method(HttpMethod.PATCH).uri(place).header("Tus-Resumable", "1.0.0").content("x"))
        .hasStatus(401);
    assertThat(head(place, request -> request)).hasStatus(401);
  }

  private String begin(String name) {
    return begin(name, bundle.length, "");
  }

  private String begin(String name, int length, String more) {
    var begun =
        web.post()
            .uri("/uploads/unfinished")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", length)
            .header(
                "Upload-Metadata",
                "filename %s,fingerprint %s%s"
                    .formatted(base64(name), base64("12 34 false ri.zip"), more))
            .with(ANA)
            .with(csrf().asHeader())
            .exchange();
    assertThat(begun).hasStatus(201);
    return Objects.requireNonNull(begun.getResponse().getHeader("Location"));
  }

  private MvcTestResult append(String place, RequestPostProcessor who, int from, int to) {
    return append(place, who, bundle, from, to);
  }

  private MvcTestResult append(
      String place, RequestPostProcessor who, byte[] file, int from, int to) {
    return web.method(HttpMethod.PATCH)
        .uri(place)
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Offset", from)
        .contentType("application/offset+octet-stream")
        .content(Arrays.copyOfRange(file, from, to))
        .with(who)
        .with(csrf().asHeader())
        .exchange();
  }

  private MvcTestResult head(String place, RequestPostProcessor who) {
    return web.head().uri(place).header("Tus-Resumable", "1.0.0").with(who).exchange();
  }

  private MvcTestResult get(String path, RequestPostProcessor who) {
    return web.get().uri(path).with(who).exchange();
  }

  private static String body(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
