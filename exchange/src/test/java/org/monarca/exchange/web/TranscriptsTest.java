package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Answers;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Sha256;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A transcript is issued under a code, of which anybody learns that it was, and nothing else. */
class TranscriptsTest extends WholeExchange {

  private static final RequestPostProcessor REGISTRAR = as(Role.SCHOOL_USER, "TX");
  private static final String NOBODYS = "00000-00000-00000-00000-00000";

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;
  @Autowired private RateLimits limits;
  @Autowired private Proposals proposals;
  @Autowired private Answers answers;

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
        .contains("Issued, and still current", "Issued by an office in Texas on")
        .doesNotContain(id.digits(), id.forPeople(), "Algebra", child.student().get("first_name"));
    assertThat(checked(code.toLowerCase(Locale.ROOT).replace("-", " "), "2.00"))
        .contains("Issued, and still current", "The sum of credits agrees");
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
    assertThat(checked(first, "")).contains("Issued, and still current");

    clock.setAhead(Duration.ofHours(1));
    Objects.requireNonNull(student).earned("TX", "Art", "Fine Arts", 2026).told(clock.instant());
    var second = code(issued(REGISTRAR));

    assertThat(checked(first, "")).contains("Issued, and no longer current");
    assertThat(checked(second, "")).contains("Issued, and still current");
  }

  @Test
  void aWrongMergeThatIsUndoneLeavesTheOldPaperCurrentAndNotTheOneThatWasMadeOfBoth()
      throws Exception {
    var stranger =
        new StudentOfMany(new ToldChild(database, sources, identities), Teller.nobodyElse())
            .earned("MI", "Welding", "Career and Technical Education", 2025)
            .told(clock.instant());
    var first = code(issued(REGISTRAR));
    var texan = Actor.person("tx-8", Role.STATE_DATA_ADMIN.code(), "TX");
    var michigander = Actor.person("mi-8", Role.STATE_DATA_ADMIN.code(), "MI");
    var grounds = new Grounds("same-family", "the mother was asked");

    long merge =
        done(
            answers.confirm(
                michigander,
                done(proposals.merge(texan, Set.of(id, stranger), id, grounds, null)),
                1,
                ""));
    var ofBoth = issued(REGISTRAR);
    assertThat(ofBoth).contains("Welding");
    assertThat(checked(first, "")).contains("Issued, and no longer current");
    done(answers.confirm(michigander, done(proposals.undo(texan, merge, grounds)), 1, ""));

    assertThat(checked(first, "")).contains("Issued, and still current");
    assertThat(checked(code(ofBoth), "")).contains("Issued, and no longer current");
  }

  private static long done(Answer answer) {
    return ((Answer.Done) answer).id();
  }

  @Test
  void whoeverHasItMadeItSaysTheSameAndNothingThatShouldNotHaveBeenSent() throws Exception {
    clock.setAhead(Duration.ofHours(1));
    Objects.requireNonNull(student)
        .earned("TX", "Civics 123-45-6789", "Social Studies", 2026)
        .told(clock.instant());
    var first = issued(REGISTRAR);

    issued(as(Role.SCHOOL_USER, "MI"));

    assertThat(first).contains("•••").doesNotContain("123-45-6789");
    assertThat(checked(code(first), "")).contains("Issued, and still current");
  }

  @Test
  void theFileIsCheckedToTheByteAndThePageSaysWhatIsNotChecked() throws Exception {
    var file = file(REGISTRAR);
    var code = code(IssuedTranscript.text(file));
    var fingerprint = HexFormat.of().formatHex(Sha256.of(file));

    assertThat(checked(code, ""))
        .contains("The name, the courses and the marks were not compared")
        .contains("Not on paper: the name, the courses and the marks");
    assertThat(IssuedTranscript.checked(web, code, "", fingerprint))
        .contains("The file is the one that was issued")
        .doesNotContain("were not compared");
    file[file.length / 2] ^= 1;
    assertThat(
            IssuedTranscript.checked(
                web, code, "", HexFormat.of().formatHex(Sha256.of(file)).toUpperCase(Locale.ROOT)))
        .contains("The file is not the one that was issued");
    assertThat(IssuedTranscript.checked(web, code, "", "0123"))
        .contains("Enter the 64 digits and letters of the fingerprint");
  }

  @Test
  void whatRestsOnARuleThatNobodyHasVerifiedIsMarkedOnIt() throws Exception {
    assertThat(issued(REGISTRAR)).doesNotContain("Which marks pass");
    clock.setAhead(Duration.ofHours(1));
    Objects.requireNonNull(student)
        .course("TX", "Geometry", 2026, "subject_area", "Mathematics", "final_grade", "41")
        .told(clock.instant());

    assertThat(issued(REGISTRAR).replaceAll("\\s+", " "))
        .contains("Failed (example, not verified)")
        .contains("Example, not verified: Which marks pass")
        .contains("Example, not verified: The subject of a course that was sent without");
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
    return IssuedTranscript.text(file(by));
  }

  private byte[] file(RequestPostProcessor by) throws Exception {
    return IssuedTranscript.of(web, id, by);
  }

  private static String code(String text) {
    return IssuedTranscript.code(text);
  }

  /** By a stranger. */
  private String checked(String code, String credits) throws Exception {
    return IssuedTranscript.checked(web, code, credits, "");
  }

  private static String shape(String html, String typed) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replace(typed.replace("'", "&#39;"), "");
  }
}
