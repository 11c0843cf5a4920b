package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What States ask for school entry: read by all, kept by the State, and what a child's page says.
 */
class SchoolEntryPagesTest extends WholeExchange {

  private static final String PATH = "/school-entry-requirements";
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
  private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"(\\w+)\"");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;

  @Test
  void onceAStateHasConfirmedItsGradeTheChildsPageItsFileAndTheInterfaceSayWhatIsMissing()
      throws Exception {
    var id = child("OH").dose("OH", "03", (year() - 5) + "-05-02").told(clock.instant());
    var trail = auditTrail();
    assertThat(immunizations(id, "OH"))
        .contains("MMR Example, not verified", "Not said: an example")
        .doesNotContain("Missing");

    var back = confirmation("OH", "OH", "Ohio");
    assertThat(PageText.of(text(back))).contains("Name the official text, in 5 to 300 characters");
    assertThat(text(back)).contains("value=\"Ohio\"", "id=\"confirm_source\"");
    assertThat(confirmation("OH", "OH", "Ohio Rev. Code 3313.671")).hasStatus3xxRedirection();

    var read =
        "Ohio Rev. Code 3313.671. Confirmed: it was read in its official text on " + day(today());
    assertThat(immunizations(id, "OH"))
        .contains("MMR 2 doses, asked from: Kindergarten. 1 Missing", read)
        .doesNotContain("Not said: an example");
    assertThat(file(id)).contains("Missing", read);
    assertThat(api(id))
        .bodyJson()
        .extractingPath("$.school_entry.requirements[?(@.vaccine == 'MMR')].answer")
        .asArray()
        .containsExactly("missing");
    assertThat(trail.sentences()).contains("school-entry.confirm done");
    assertThat(page(as(Role.QUERY_USER, "TX"), "OH"))
        .contains("Kindergarten Confirmed", "Its official text was read on", "Grade 7 Example")
        .doesNotContain("Write what Ohio asks", "Confirm these as they stand");

    var met =
        child("OH")
            .dose("OH", "03", (year() - 5) + "-05-02")
            .dose("OH", "03", (year() - 1) + "-05-02")
            .told(clock.instant());
    assertThat(immunizations(met, "OH")).contains("MMR 2 doses, asked from: Kindergarten. 2 Met");

    assertThat(post("OH", "/ending", form("OH", "KG", admin("OH")))).hasStatus3xxRedirection();
    assertThat(immunizations(id, "OH")).contains("Not said: an example").doesNotContain("Missing");
    assertThat(page(admin("OH"), "OH"))
        .containsSubsequence("Taken back from", "Ohio Rev. Code 3313.671, read on");
  }

  @Test
  void ofAStateOfWhichNothingIsKnownThePageSaysSoUntilTheStateWritesIt() throws Exception {
    assertThat(page(as(Role.SCHOOL_USER, "TX"), "NV"))
        .contains("Nothing is known of what Nevada asks for school entry");
    assertThat(read(as(Role.SCHOOL_USER, "TX"), "XX", "")).hasStatus(404);

    assertThat(put("NV", "KG", "MMR | 2 | both after 1 year | from 1 year | M, R", seen("NV")))
        .hasStatus3xxRedirection();

    assertThat(page(as(Role.SCHOOL_USER, "TX"), "NV"))
        .contains(
            "Kindergarten Confirmed", "both after 1 year", "Doses before 1 year do not count.")
        .contains("medical, religious", "Synthetic Code 12.3");
    assertThat(text(read(admin("NV"), "NV", "KG")))
        .contains("MMR | 2 | both after 1 year | from 1 year | M, R</textarea>")
        .contains("value=\"Synthetic Code 12.3\"");
    var id = child("NV").dose("NV", "03", (year() - 5) + "-05-02").told(clock.instant());
    assertThat(immunizations(id, "NV"))
        .contains("MMR 2 doses, asked from: Kindergarten. both after 1 year 1 Missing");
  }

  /** Whoever mends what is to come does not make it hold today by the way. */
  @Test
  void whatIsToComeStandsInTheFormWithItsDay() throws Exception {
    var fields = written("NV", "08", "HepA | 2", seen("NV"));
    date(fields, "in_force", LocalDate.of(year() + 1, 8, 1));
    assertThat(post("NV", "", fields)).hasStatus3xxRedirection();

    assertThat(text(read(admin("NV"), "NV", "08")))
        .contains("HepA | 2</textarea>")
        .containsPattern("name=\"in_force_year\"[^>]*value=\"%d\"".formatted(year() + 1));
  }

  @Test
  void theSecondOfTwoWhoWriteAtOnceIsToldAndNothingTheyTypedIsLost() throws Exception {
    var seen = seen("WI");
    assertThat(put("WI", "07", "Tdap | 1", seen)).hasStatus3xxRedirection();

    var second = put("WI", "07", "Tdap | 1\nMenACWY | 1", seen);

    assertThat(second).hasStatusOk();
    assertThat(text(second))
        .contains("Somebody else has said something of this grade")
        .contains("Tdap | 1\nMenACWY | 1</textarea>", "selected=\"selected\">Grade 7");
    assertThat(put("WI", "07", "Tdap | 1\nMenACWY | 1", first(SEEN, text(second))))
        .hasStatus3xxRedirection();
    assertThat(page(admin("WI"), "WI"))
        .containsSubsequence("Grade 7 2 Holds", "Grade 7 1 Replaced");
  }

  @Test
  void whatIsWrongInALineIsToldWithTheLineTheValueAndTheRemedy() throws Exception {
    var answer = put("KY", "", "MMRV | 2\nMMR | two\nHepB | 3 | at birth | at birth", seen("KY"));

    assertThat(PageText.of(text(answer)))
        .contains("Choose the grade from which it is asked")
        .contains("Line 1: the exchange knows no vaccine “MMRV”. Write one of DTaP, Tdap")
        .contains("Line 2: “two” is no number of doses. Write a number from 1 to 9")
        .contains("Line 3: “at birth” cannot be computed");
    assertThat(text(answer)).contains("MMRV | 2\nMMR | two");
    assertThat(
            PageText.of(
                text(post(admin("KY"), "", written("KY", "KG", "MMR | 2 | x", "0"), "es-US"))))
        .contains("Línea 1: no se dice qué de “x” se calcula");
  }

  @Test
  void theDataAdministratorOfAnotherStateIsAnsweredAsForWhatNeverWasAndAnOperatorIsNot()
      throws Exception {
    assertThat(confirmation("GA", "TX", "Ga. Comp. R. 511-2-2")).hasStatus(404);
    assertThat(post("TX", "", written("GA", "KG", "MMR | 1", "0"))).hasStatus(404);
    assertThat(post("TX", "/ending", form("GA", "KG", admin("GA")))).hasStatus(404);
    assertThat(page(admin("TX"), "GA")).doesNotContain("Write what Georgia asks");
    assertThat(page(admin("GA"), "GA")).contains("Nobody has confirmed or written anything");

    var operator = as(Role.OPERATOR, null);
    assertThat(page(operator, "GA")).contains("Write what Georgia asks from a grade on");
    assertThat(post(operator, "", written("GA", "12", "MenACWY | 2", "0"), "en-US"))
        .hasStatus3xxRedirection();
    assertThat(page(admin("GA"), "GA")).contains("Grade 12 Confirmed");
  }

  private StudentOfMany child(String state) {
    return new StudentOfMany(
            new ToldChild(database, sources, identities),
            Teller.nobodyElse().with("birth_date", (year() - 6) + "-03-14"))
        .enrolled(state, today().minusDays(30).toString(), "01", "Synthetic Valley School");
  }

  private MvcTestResult confirmation(String of, String admin, String source) throws Exception {
    var fields = form(of, "KG", admin(of));
    fields.put("confirm_source", source);
    date(fields, "confirm_read", today());
    return post(admin, "/confirmation", fields);
  }

  /** What the forms of a grade say of what their sender has read. */
  private Map<String, String> form(String state, String grade, RequestPostProcessor reader)
      throws Exception {
    var html = text(read(reader, state, ""));
    var fields = new LinkedHashMap<String, String>();
    fields.put("state", state);
    fields.put("grade", grade);
    fields.put("seen", first(SEEN, html));
    fields.put("mark", first(MARK, html));
    return fields;
  }

  private Map<String, String> written(String state, String grade, String lines, String seen) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("state", state);
    fields.put("grade", grade);
    fields.put("lines", lines);
    fields.put("source", "Synthetic Code 12.3");
    fields.put("seen", seen);
    date(fields, "read", today());
    date(fields, "in_force", today());
    return fields;
  }

  private MvcTestResult put(String state, String grade, String lines, String seen) {
    return post(state, "", written(state, grade, lines, seen));
  }

  private String seen(String state) throws Exception {
    return first(SEEN, text(read(admin(state), state, "")));
  }

  private MvcTestResult post(String admin, String path, Map<String, String> fields) {
    return post(admin(admin), path, fields, "en-US");
  }

  private MvcTestResult post(
      RequestPostProcessor keeper, String path, Map<String, String> fields, String language) {
    var request = web.post().uri(PATH + path).header("Accept-Language", language);
    fields.forEach(request::param);
    return request.with(keeper).with(csrf()).exchange();
  }

  private MvcTestResult read(RequestPostProcessor reader, String state, String grade) {
    return web.get()
        .uri(PATH)
        .param("state", state)
        .param("grade", grade)
        .with(reader)
        .with(csrf())
        .exchange();
  }

  private String page(RequestPostProcessor reader, String state) throws Exception {
    return PageText.of(text(read(reader, state, "")));
  }

  private String immunizations(ExchangeId id, String state) throws Exception {
    return PageText.of(
        text(
            web.get()
                .uri("/children/" + id.digits() + "/immunizations")
                .param("state", state)
                .with(as(Role.SCHOOL_USER, state))
                .exchange()));
  }

  private String file(ExchangeId id) throws Exception {
    var file =
        web.get()
            .uri("/children/" + id.digits() + "/files/immunizations-en.pdf")
            .with(as(Role.SCHOOL_USER, "OH"))
            .exchange()
            .getResponse()
            .getContentAsByteArray();
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private MvcTestResult api(ExchangeId id) {
    return web.get()
        .uri("/api/v1/students/" + id.digits() + "/immunizations")
        .with(as(Role.STATE_SYSTEM, "OH"))
        .exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }

  private static String first(Pattern what, String html) {
    var found = what.matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static void date(Map<String, String> fields, String name, LocalDate day) {
    fields.put(name + "_month", String.valueOf(day.getMonthValue()));
    fields.put(name + "_day", String.valueOf(day.getDayOfMonth()));
    fields.put(name + "_year", String.valueOf(day.getYear()));
  }

  private static RequestPostProcessor admin(String state) {
    return as(Role.STATE_DATA_ADMIN, state);
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US).format(day);
  }

  private int year() {
    return today().getYear();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
