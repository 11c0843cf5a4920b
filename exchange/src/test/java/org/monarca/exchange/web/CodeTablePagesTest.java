package org.monarca.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.intake.Sending;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.intake.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person says what the State's codes mean: by forms, from what was found, by a file. */
class CodeTablePagesTest extends WholeExchange {

  private static final String PAGE = "/code-translations";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Submissions submissions;

  private RequestPostProcessor clerk = as(Role.STATE_DATA_ADMIN, "NV");

  @BeforeEach
  void aClerk() {
    clerk =
        acting(
            accounts.create(
                new NewAccount(
                    UUID.randomUUID() + "@example.org",
                    "milkweed-river-100",
                    "Synthetic Clerk",
                    Role.STATE_DATA_ADMIN,
                    "NV",
                    ZoneOffset.UTC)));
    upload("list,theirs,ours\n");
  }

  @Test
  void whatASubmissionHadIsTranslatedFromItsFindings() {
    var first = sent(Map.of("sex", "f", "birth_country", "MEX"));
    var submission = page("/submissions/" + first);
    var link = PAGE + "/country?submission=" + first + "&amp;cause=MON-2004.student.birth_country";
    assertThat(submission)
        .contains(link, "Translate these values")
        .doesNotContain("id=\"codes-since\"");

    var found = page(link.replace("&amp;", "&"));
    assertThat(found)
        .contains("MEX", "Proposed", "It is often abbreviated so", "Mexico", "México")
        .contains("Back to the submission");
    var form = PageForm.of(found, PAGE + "/country");
    assertThat(form.value("g-0")).isEqualTo("MEX");
    assertThat(form.value("o-0")).isEqualTo("MX: Mexico");
    var kept = send(PAGE + "/country", form);
    assertThat(kept).hasStatus(HttpStatus.FOUND);
    assertThat(page(String.valueOf(kept.getResponse().getRedirectedUrl())))
        .contains("Kept.", "All values that were found in it are translated now.");

    assertThat(page("/submissions/" + first))
        .containsPattern("Your State has kept version \\d+ of its table since")
        .contains("is not read anew");

    var sexes = page(PAGE + "/sex");
    send(PAGE + "/sex", PageForm.of(sexes, PAGE + "/sex").with("t-0", "F").with("o-0", "Female"));
    var second = sent(Map.of("sex", "f", "birth_country", "MEX", "birth_state", "Jalisco"));
    assertThat(page("/submissions/" + second))
        .contains("MON-3108", "Codes were read by version ", "F → Female (1)", "MON-3028")
        .contains("href=\"/code-translations/sex\"")
        .doesNotContain("MON-2004", "/code-translations/state", "id=\"codes-since\"");
    var unknown = page(PAGE + "/sex?submission=" + second + "&cause=MON-2004.student.sex");
    assertThat(unknown)
        .contains("No values are known of this.")
        .doesNotContain("are translated now");
  }

  @Test
  void whatSomebodyElseKeptMeanwhileStaysAndIsSeen() {
    upload("list,theirs,ours\nsex,F,Female\nsex,M,Male\nsex,U,Female\n");
    var mine = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex").with("o-2", "Male");
    var other = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex").with("o-1", "").with("o-2", "");
    send(PAGE + "/sex", other.with("t-3", "W").with("o-3", "Female"));

    var told = body(send(PAGE + "/sex", mine));

    assertThat(told)
        .contains("Somebody else has kept another version meanwhile.")
        .contains("Somebody else has taken it out meanwhile.");
    var again = PageForm.of(told, PAGE + "/sex");
    assertThat(again.value("o-1")).as("what only the other changed").isEmpty();
    assertThat(again.value("o-2")).isEqualTo("Male");
    assertThat(send(PAGE + "/sex", again)).hasStatus(HttpStatus.FOUND);
    var csv = body(get(PAGE + "/versions/" + newest(page(PAGE)) + "/codes.csv"));
    assertThat(csv).isEqualTo("list,theirs,ours\r\nsex,F,Female\r\nsex,U,Male\r\nsex,W,Female\r\n");
  }

  @Test
  void aFileThatSaysLessIsKeptAndSaidSo() {
    upload("list,theirs,ours\nsex,F,Female\nsex,M,Male\nsex,U,Female\n");
    var basis = basis();
    upload("list,theirs,ours\nsex,F,Female\n");

    assertThat(page(PAGE + "?done=kept"))
        .contains("That is 2 values fewer than in version " + basis);
    var late = upload("list,theirs,ours\nsex,X,Male\n", basis);
    assertThat(body(late)).contains("Somebody else has kept another version meanwhile.");
    assertThat(page(PAGE + "/sex")).doesNotContain("value=\"X\"");
  }

  @Test
  void whatIsNoCodeStaysTypedAndIsSaidBesideItsField() {
    var form = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex");
    var wrong =
        body(
            send(
                PAGE + "/sex",
                form.with("t-0", "F").with("o-0", "Female").with("t-1", "f").with("o-1", "Male")));

    assertThat(wrong).contains("f is said twice of the list Sex.", "value=\"F\"");
    var missing = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex").with("o-0", "Male");
    assertThat(body(send(PAGE + "/sex", missing))).contains("The value of yours is missing.");
    var unknown = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex").with("t-0", "x".repeat(101));
    assertThat(body(send(PAGE + "/sex", unknown.with("o-0", "Male"))))
        .contains("at most 100 characters");
    assertThat(get(PAGE + "/colour")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(PAGE + "/action")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aValueThatIsNotTranslatedAnyMoreIsTakenOutAndAnEarlierVersionTakenAgain() {
    upload("list,theirs,ours\nsex,F,Female\nsex,M,Male\n");
    var form = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex");
    assertThat(form.value("o-0")).isEqualTo("Female");
    var before = PageForm.of(page(PAGE + "/sex"), PAGE + "/sex");

    send(PAGE + "/sex", form.with("o-0", ""));
    assertThat(PageForm.of(page(PAGE + "/sex"), PAGE + "/sex").value("g-0")).isEqualTo("M");
    assertThat(body(send(PAGE + "/sex", before.with("o-1", ""))))
        .contains("Somebody else has kept another version meanwhile.");

    var all = page(PAGE);
    assertThat(all).contains("Synthetic Clerk", "1 value", "2 values", "Current");
    int newest = newest(all);
    assertThat(
            web.post().uri(PAGE + "/versions/" + (newest - 1) + "/again").with(clerk).with(csrf()))
        .hasRedirectedUrl(PAGE + "?done=again");
    assertThat(body(get(PAGE + "/versions/" + (newest + 1) + "/codes.csv")))
        .isEqualTo("list,theirs,ours\r\nsex,F,Female\r\nsex,M,Male\r\n");
    assertThat(page(PAGE + "?done=again")).contains("as in version " + (newest - 1));
  }

  @Test
  void aFileThatCannotBeUsedIsRefusedAndItsLinesAreNamed() {
    var wrong = body(upload("list,theirs,ours\nsex,F,Frau\ncountry,MX,MX\n"));

    assertThat(wrong)
        .contains("The table cannot be used. Nothing of it was kept.")
        .contains("This is no code of the list Sex: Frau")
        .contains("MX is a code of the list Countries already");
    assertThat(body(upload(""))).contains("Choose a file.");
    assertThat(body(upload("x".repeat(1_100_000)))).contains("at most 1 MB");
    assertThat(upload("list,theirs,ours\n")).hasRedirectedUrl(PAGE + "?done=same");
    assertThat(page(PAGE)).doesNotContain("Frau");
  }

  private static int newest(String all) {
    var found = Pattern.compile("versions/(\\d+)/codes\\.csv").matcher(all);
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private UUID sent(Map<String, String> elements) {
    var bundle =
        SentBundle.delta("NV", "s-" + UUID.randomUUID().toString().substring(0, 8))
            .child("c1", "I", elements);
    return new Sending(submissions, "NV").through(bundle);
  }

  private String basis() {
    var found = Pattern.compile("name=\"basis\" value=\"(\\d+)\"").matcher(page(PAGE));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private MvcTestResult upload(String table) {
    return upload(table, basis());
  }

  private MvcTestResult upload(String table, String basis) {
    return web.post()
        .uri(PAGE)
        .multipart()
        .file(new MockMultipartFile("file", "codes.csv", "text/csv", table.getBytes(UTF_8)))
        .param("basis", basis)
        .with(clerk)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult send(String path, PageForm form) {
    var request = web.post().uri(path).with(clerk).with(csrf());
    form.fields().forEach(request::param);
    return request.exchange();
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(clerk).exchange();
  }

  private String page(String path) {
    var answer = get(path);
    assertThat(answer).as(path).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
