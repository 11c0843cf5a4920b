package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A mapping is made by forms, from tables that nobody here knows. */
class MappingPagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;

  private RequestPostProcessor clerk = as(Role.STATE_DATA_ADMIN, "WV");

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
                    "WV",
                    ZoneOffset.UTC)));
  }

  @Test
  void tablesOfAnUnknownSystemBecomeAMappingStepByStep() {
    var draft = begin(HarvestSystem.files());

    var tables = page(draft);
    assertThat(tables).contains("KIDS_20261129.TXT", "Núñez", "Proposed");
    var form = PageForm.of(tables, draft);
    assertThat(form.value("encoding")).isEqualTo("windows-1252");
    assertThat(form.value("delimiter")).isEqualTo(";");
    assertThat(form.fields()).containsKeys("kind-0-student", "kind-1-qualifying_move");
    assertThat(form.value("pattern-2")).isEqualTo("STAYS*");
    var children = next(draft, form.and("kind-2-enrollment").with("key-0", "KidNo"));

    var columns = PageForm.of(page(children), children);
    assertThat(columns.value("c-birth_date")).isEqualTo("DOB");
    assertThat(columns.value("d-birth_date")).isEqualTo("M/d/yyyy");
    assertThat(columns.value("c-last_name_1")).isEqualTo("Paternal");
    var moves = next(children, columns.with("v-state_student_id_type", "02"));

    var stays = next(moves, PageForm.of(page(moves), moves));
    var stay = PageForm.of(page(stays), stays).with("v-enrollment_type", "01");
    var codes =
        next(
            stays,
            stay.with("v-med_alert", "None")
                .with("c-facility_city", "Town")
                .with("c-facility_state", "SiteSt"));

    var sexes = PageForm.of(page(codes), codes);
    assertThat(sexes.value("v-sex-0")).isEqualTo("Female");
    assertThat(sexes.value("v-birth_date_verification-2")).as("Gov form 7").isEmpty();
    next(codes, sexes);
    next(codes.replace("/codes/0", "/codes/2"), codesOf(codes.replace("/codes/0", "/codes/2")));

    var before = page(draft + "/preview");
    assertThat(before)
        .contains("Example Ana", "Núñez", "Gov form 7", "BirthDoc", "KIDS_20261129.TXT, line 4")
        .containsPattern("Would be rejected</dt>\\s*<dd class=\"count\">1<");

    next(codes, sexes.with("v-birth_date_verification-2", "9999"));
    var preview = page(draft + "/preview");
    assertThat(preview).containsPattern("Would be accepted</dt>\\s*<dd class=\"count\">3<");

    var kept = PageForm.of(preview, draft + "/saving").with("name", "harvest");
    assertThat(send(draft + "/saving", kept.with("title", "Harvest, nightly")))
        .hasRedirectedUrl("/mappings/harvest?done=saved");
    assertThat(page("/mappings")).contains("harvest", "Harvest, nightly", "Not used yet");
    assertThat(get(draft)).as("the sample is gone").hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aTableThatIsReadWrongIsReadAgain() {
    var draft = begin(List.of(HarvestSystem.file("kids.csv", HarvestSystem.CHILDREN)));
    var form = PageForm.of(page(draft), draft);

    assertThat(form.value("pattern-0")).as("of a table alone").isEqualTo("*");
    next(draft, form.with("delimiter", ",").and("reread"));
    assertThat(page(draft)).contains("Columns: 1.");
    var called = PageForm.of(page(draft), draft).and("kind-0-student").with("pattern-0", "pupils");
    assertThat(page(next(draft, called))).contains("The file of the sample is not called so.");
    next(
        draft,
        PageForm.of(page(draft), draft).with("encoding", "iso-8859-1").with("delimiter", ";"));

    var again = PageForm.of(page(draft), draft);
    assertThat(again.value("encoding")).isEqualTo("iso-8859-1");
    assertThat(again.value("pattern-0")).isEqualTo("kids");
    assertThat(page(draft)).contains("Columns: 8.");
    discard(draft);
  }

  @Test
  void nothingIsLostWhenOneGoesBack() {
    var draft = begin(List.of(HarvestSystem.file("kids.csv", HarvestSystem.CHILDREN)));
    var columns = next(draft, PageForm.of(page(draft), draft));
    var changed =
        PageForm.of(page(columns), columns).with("c-suffix", "Twin").with("v-sex", "Male");

    assertThat(next(columns, changed.and("back"))).isEqualTo(draft);

    var again = PageForm.of(page(columns), columns);
    assertThat(again.value("c-suffix")).isEqualTo("Twin");
    assertThat(again.value("v-sex")).isEqualTo("Male");
    assertThat(page("/mappings")).contains("A new mapping", draft, "Synthetic Clerk");
    discard(draft);
  }

  @Test
  void datesThatNobodyDescribedAreAskedFor() {
    var table =
        "ID,FIRST,LAST,DOB\n1,Example Ana,Sample,3/4/2012\n2,Example Beto,Sample,5/6/2013\n";
    var draft = begin(List.of(HarvestSystem.file("kids.csv", table)));
    var columns = next(draft, PageForm.of(page(draft), draft));
    var form = PageForm.of(page(columns), columns);
    assertThat(form.value("d-birth_date")).as("days and months could be changed").isEmpty();

    var open = next(columns, form);

    assertThat(open).endsWith("?open=yes");
    assertThat(page(open))
        .contains("Say how dates are written in the column DOB", "M/d/yyyy (fits all values)")
        .contains("d/M/yyyy (fits all values)", "Nothing gives: ");
    assertThat(next(columns, PageForm.of(page(columns), columns).with("d-birth_date", "d/M/yyyy")))
        .contains("/codes/");
    discard(draft);
  }

  @Test
  void manyColumnsManyCodesAndNothingAtAllAreBorne() {
    var wide = new StringBuilder("ID,FIRST,LAST,BirthCountry");
    IntStream.range(0, 196).forEach(i -> wide.append(",COLUMN_").append(i));
    wide.append('\n');
    IntStream.range(0, 600)
        .forEach(i -> wide.append("%d,Example,Sample,Land %d\n".formatted(i, i % 300)));
    var draft =
        begin(
            List.of(
                HarvestSystem.file("wide.csv", wide.toString()),
                HarvestSystem.file("empty.csv", ""),
                HarvestSystem.file("one.csv", "ONLY\n1\n")));
    assertThat(page(draft)).contains("Columns: 200.", "Rows: 0. Columns: 0.", "Columns: 1.");
    var columns = next(draft, PageForm.of(page(draft), draft));
    assertThat(page(columns)).contains("COLUMN_195");
    var codes =
        next(columns, PageForm.of(page(columns), columns).with("c-birth_country", "BirthCountry"));

    assertThat(page(codes)).contains("BirthCountry: ", "Values: 300. Open: 300.");
    var far = codes + "/birth_country";
    var form = PageForm.of(page(far), far).with("v-birth_country-299", "Mexico-or-so");
    assertThat(body(send(far, form.with("v-birth_country-0", "MX"))))
        .contains("This is no code of ours.", "Mexico-or-so");
    assertThat(PageForm.of(page(far), far).value("v-birth_country-0")).isEqualTo("MX");
    assertThat(page(draft + "/preview")).contains("299 values are open");
    discard(draft);
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(
            body(web.post().uri("/mappings/new").multipart().with(clerk).with(csrf()).exchange()))
        .contains("Choose at least one table.", "<title>Error: ");
    var draft = begin(List.of(HarvestSystem.file("one.csv", "ONLY\n1\n")));
    assertThat(page(next(draft, PageForm.of(page(draft), draft))))
        .contains("Say which table holds the students");
    assertThat(page(draft + "/preview")).contains("would be refused as a whole", "MON-1013");
    var unnamed = PageForm.of(page(draft + "/preview"), draft + "/saving").with("title", "One");
    assertThat(body(send(draft + "/saving", unnamed))).contains("Give it a name of 1 to 20");
    discard(draft);
  }

  @Test
  void aFileThatIsCalledAsAnotherIsTakesNothingFromIt() {
    var draft =
        begin(
            List.of(
                HarvestSystem.file("stu_20261130.csv", HarvestSystem.CHILDREN),
                HarvestSystem.file("stu_moves_20261130.csv", HarvestSystem.MOVES)));
    var form = PageForm.of(page(draft), draft);
    assertThat(form.value("pattern-0")).isEqualTo("stu_2*");
    assertThat(form.value("pattern-1")).isEqualTo("stu_moves*");

    assertThat(page(next(draft, form.with("pattern-0", "stu*"))))
        .contains("Another file of the sample is called so as well");

    var again = PageForm.of(page(draft), draft);
    assertThat(again.fields()).containsKeys("kind-0-student", "kind-1-qualifying_move");
    assertThat(again.fields()).doesNotContainKeys("kind-1-student", "kind-0-qualifying_move");
    assertThat(again.value("pattern-0")).isEqualTo("stu_2*");
    assertThat(next(draft, again)).endsWith("/columns/0");
    discard(draft);
  }

  @Test
  void aTableWithoutItsKeyIsAskedForIt() {
    var moves = HarvestSystem.MOVES.replace("KidNo", "KIDREF");
    var draft =
        begin(
            List.of(
                HarvestSystem.file("kids.csv", HarvestSystem.CHILDREN),
                HarvestSystem.file("moves.csv", moves)));

    var open = next(draft, PageForm.of(page(draft), draft));

    assertThat(open).endsWith("?open=key-1");
    assertThat(page(open)).contains("Say which column says which child");
    assertThat(next(draft, PageForm.of(page(draft), draft).with("key-1", "KIDREF")))
        .endsWith("/columns/0");
    discard(draft);
  }

  @Test
  void aFormOfATableThatIsNotThereAnyMoreChangesNothing() {
    var draft = begin(HarvestSystem.files());
    var children = next(draft, PageForm.of(page(draft), draft).and("kind-2-enrollment"));
    var stale = PageForm.of(page(children), children).with("v-sex", "Male");
    next(draft, PageForm.of(page(draft), draft).without("kind-0-student"));

    var moved = next(children, stale);

    assertThat(moved).isEqualTo(draft + "?open=moved");
    assertThat(page(moved)).contains("Somebody has changed meanwhile");
    var moves = PageForm.of(page(draft + "/columns/0"), draft + "/columns/0");
    assertThat(moves.fields()).containsKey("c-to_city").doesNotContainKey("c-sex");
    discard(draft);
  }

  private void discard(String draft) {
    assertThat(web.post().uri(draft + "/ending").with(clerk).with(csrf()))
        .hasRedirectedUrl("/mappings?done=discarded");
  }

  private PageForm codesOf(String path) {
    return PageForm.of(page(path), path);
  }

  private String begin(List<MockMultipartFile> files) {
    var request = web.post().uri("/mappings/new").multipart();
    files.forEach(request::file);
    var answer = request.with(clerk).with(csrf()).exchange();
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  /** Sends a form and answers where it leads. */
  private String next(String path, PageForm form) {
    var answer = send(path, form);
    assertThat(answer).hasStatus(HttpStatus.FOUND);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
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
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
