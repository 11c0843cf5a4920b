package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A transcript is issued under a code, of which anybody learns that it was, and nothing else. */
class TranscriptsTest extends WholeExchange {

  private static final RequestPostProcessor REGISTRAR = as(Role.SCHOOL_USER, "TX");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){4}");
  private static final String NOBODYS = "00000-00000-00000-00000-00000";

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;
  @Autowired private RateLimits limits;

  private final org.monarca.exchange.identity.ChildFixture child = Teller.nobodyElse();
  private @Nullable StudentOfMany student;
  private ExchangeId id = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    limits.forget(RateLimit.TRANSCRIPT_CHECK, "127.0.0.1");
    student = new StudentOfMany(new ToldChild(database, sources, identities), child);
    id =
        student
            .earned("TX", "Algebra I", "Mathematics", 2025)
            .earned("TX", "Biology", "Science", 2025)
            .told(clock.instant());
  }

  @AfterEach
  void itIsNow() {
    clock.reset();
  }

  @Test
  void whoeverHoldsItLearnsThatItWasIssuedAndNothingOfTheStudent() throws Exception {
    var text = issued(REGISTRAR);
    var code = code(text);

    assertThat(text).contains("Algebra I", "2.00 credits count", code);
    assertThat(checked(code, ""))
        .contains("Issued, and not replaced", "Issued by an office in Texas on")
        .doesNotContain(id.digits(), id.forPeople(), "Algebra", child.student().get("first_name"));
    assertThat(checked(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "2.00"))
        .contains("Issued, and not replaced", "The sum of credits agrees");
    assertThat(checked(code, "3.00")).contains("The sum of credits is not what was issued");
  }

  @ParameterizedTest
  @ValueSource(strings = {NOBODYS, "7K2QX", "' or 1=1", "𝟕𝟕𝟕", "7K2QX-ABCDE-FGHJK-MNPQR-STVWX"})
  void whatWasNotIssuedIsAnsweredAlike(String typed) throws Exception {
    var answer = checked(typed, "");

    assertThat(answer).contains("No transcript was issued under this code");
    assertThat(shape(answer, typed)).isEqualTo(shape(checked(NOBODYS, ""), NOBODYS));
  }

  @Test
  void aNewerOneWithOtherContentsReplacesItAndTheSameAgainDoesNot() throws Exception {
    var first = code(issued(REGISTRAR));
    issued(REGISTRAR);
    assertThat(checked(first, "")).contains("Issued, and not replaced");

    clock.setAhead(Duration.ofHours(1));
    java.util.Objects.requireNonNull(student)
        .earned("TX", "Art", "Fine Arts", 2026)
        .told(clock.instant());
    var second = code(issued(REGISTRAR));

    assertThat(checked(first, "")).contains("Issued, and replaced since");
    assertThat(checked(second, "")).contains("Issued, and not replaced");
  }

  @Test
  void neitherTheCodeNorWhatStandsInItIsKept() throws Exception {
    var code = code(issued(REGISTRAR)).replace("-", "");

    var kept =
        testDatabase()
            .jdbc()
            .sql("select string_agg(t::text, ' ') from credit.transcript t")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(code, code.substring(0, 10), "Algebra");
  }

  @Test
  void issuingIsADisclosureAndIsAudited() throws Exception {
    var trail = auditTrail();

    issued(REGISTRAR);

    assertThat(trail.wholeText()).contains("child.export", "transcript-en.pdf", "transcript.issue");
  }

  @Test
  void whoOnlyLooksUpReadsItAndIssuesNone() {
    var query = as(Role.QUERY_USER, "TX");
    var path = "/children/" + id.digits() + "/transcript";

    assertThat(web.get().uri(path).with(query)).hasStatusOk();
    assertThat(web.post().uri(path).with(query).with(csrf())).hasStatus(403);
  }

  @Test
  void codesAreNotTriedWithoutEnd() {
    for (int asked = 0; asked < limits.permits(RateLimit.TRANSCRIPT_CHECK); asked++) {
      limits.take(RateLimit.TRANSCRIPT_CHECK, "127.0.0.1");
    }

    assertThat(web.post().uri("/verify-transcript").param("code", NOBODYS).with(csrf()))
        .hasStatus(429);
    limits.forget(RateLimit.TRANSCRIPT_CHECK, "127.0.0.1");
  }

  private String issued(RequestPostProcessor by) throws Exception {
    var answer =
        web.post()
            .uri("/children/" + id.digits() + "/transcript")
            .param("language", "en")
            .with(by)
            .with(csrf())
            .exchange()
            .getResponse();
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String code(String text) {
    var found = CODE.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** By a stranger. */
  private String checked(String code, String credits) throws Exception {
    return web.post()
        .uri("/verify-transcript")
        .param("code", code)
        .param("credits", credits)
        .with(csrf())
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private static String shape(String html, String typed) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replace(typed.replace("'", "&#39;"), "");
  }
}
