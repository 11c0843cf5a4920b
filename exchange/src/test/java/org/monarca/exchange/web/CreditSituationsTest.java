package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Real situations, as the counsellor of the new school reads them, with the arithmetic. */
class CreditSituationsTest extends WholeExchange {

  private static final RequestPostProcessor COUNSELLOR = as(Role.SCHOOL_USER, "MI");
  private static final String NORTH_CAROLINA = "NC|Future-Ready Course of Study|2025+";
  private static final String TEXAN_SCHOOL = "480967000123";

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;

  /** The year in which the school year that is on ends. */
  private int ends;

  @BeforeEach
  void itIsMay() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var may = LocalDate.of(today.getYear(), Month.MAY, 4);
    var day = may.isBefore(today) ? may.plusYears(1) : may;
    clock.setAhead(Duration.between(clock.instant(), day.atTime(15, 0).toInstant(ZoneOffset.UTC)));
    ends = day.getYear();
  }

  @AfterEach
  void itIsNow() {
    clock.reset();
  }

  @Test
  void theTexasJuniorWhoArrivesInMichiganInMayWithSixHalfFinishedCourses() throws Exception {
    var id = junior().told(clock.instant());

    var page = page(id, "");

    assertThat(page)
        .contains("Michigan: Michigan Merit Curriculum")
        .contains("Example, not verified")
        .contains("Not said: the requirements are an example")
        .contains("Class of " + (ends + 1))
        .contains("2 of 4 x 18.00 = 9.00")
        .contains("11.00 of 18.00 credits count; 7.00 are missing; 0.00 earned credits")
        .contains("11.00 credits are earned, each course counted once")
        .contains("the hours of courses under way would be 3.16 more")
        .contains("90 clock hours / 120 hours of a credit, rounded down, at most 1.00")
        .contains("85 clock hours / 120 hours of a credit, rounded down, at most 1.00")
        .contains("The mark to date, 62, does not pass") // Texas passes from 70
        .contains("Finish English III (" + year(ends) + ", Texas): 0.25 credit left")
        .contains("Next in the usual order: Pre-Calculus (SCED 02110); example, not verified")
        .contains("Example, not verified 90 clock hours / 120 hours of a credit")
        .contains("Example, not verified The mark to date, 62, does not pass")
        .contains("Example, not verified What hours are worth follows a rule of the exchange")
        .doesNotContain("count, which is at least")
        .contains("Next in the usual order: English/Language Arts IV (12th grade) (SCED 01004)")
        .contains("At Synthetic Bay High School: in a class")
        .doesNotContain("On track");
    kept("junior", id, "");
    assertThat(arrival(id))
        .contains("By subject, each course once", "Mathematics 2.00")
        .contains("about 0.75 credit (example, not verified)");
  }

  @Test
  void whenMichiganConfirmsItsRequirementsTheJuniorIsOnTrackAndWhenItTakesThemBackNobodyIs()
      throws Exception {
    var id = junior().told(clock.instant());
    var key = "MI|Michigan Merit Curriculum|" + (ends + 1 > 2027 ? "2028+" : "2016-2027");
    var admin = as(Role.STATE_DATA_ADMIN, "MI");
    var trail = auditTrail();

    assertThat(confirm(key, "", admin)).contains("Name the official text");
    assertThat(
            web.post()
                .uri("/graduation-requirements/confirmation")
                .param("key", key)
                .param("confirm_source", "MCL 380.1278a")
                .with(as(Role.STATE_DATA_ADMIN, "TX"))
                .with(csrf()))
        .hasStatus(404);
    confirm(key, "MCL 380.1278a and 380.1278b", admin);

    assertThat(page(id, ""))
        .contains("On track", "11.00 count, which is at least 9.00", "MCL 380.1278a and 380.1278b")
        .contains("3.50 credits a year are left, over 2 years")
        .doesNotContain("Not said");
    assertThat(trail.wholeText()).contains("requirements.confirm");

    web.post()
        .uri("/graduation-requirements/ending")
        .param("key", key)
        .param("seen", seen(admin))
        .with(admin)
        .with(csrf())
        .exchange();
    assertThat(page(id, "")).contains("Not said: the requirements are an example");
  }

  @Test
  void whatIfTheJuniorGoesOnToNorthCarolina() throws Exception {
    var id = junior().told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("North Carolina: Future-Ready Course of Study")
        .contains("Read in its official text")
        .contains("11.00 of 22.00 credits count; 11.00 are missing; 0.00 earned credits")
        .contains("2 of 4 x 22.00 = 11.00")
        .contains("On track");
  }

  @Test
  void algebraOneTakenInTwoStatesCountsOnce() throws Exception {
    var id =
        student()
            .enrolled("TX", (ends - 2) + "-08-20", "09", "Synthetic Valley High School")
            .course(
                "TX",
                "ALG 1",
                ends - 1,
                "subject_area",
                "Mathematics",
                "final_grade",
                "75",
                "credits_granted",
                "1.00",
                "sced_code",
                "02052")
            .enrolled("MI", (ends - 1) + "-09-02", "10", "Synthetic Bay High School")
            .course(
                "MI",
                "Algebra I",
                ends,
                "subject_area",
                "Mathematics",
                "final_grade",
                "B",
                "credits_granted",
                "1.00")
            .told(clock.instant());

    assertThat(page(id, ""))
        .contains("1.00 credits are earned, each course counted once", "One course is sent twice")
        .contains("Counted once already")
        .contains("ALG 1, " + year(ends - 1) + ", Texas, counts instead")
        .contains("Taken for SCED 02052 by its title")
        .contains("Algebra I, which is required, is earned");
    kept("algebra", id, "");
  }

  @Test
  void aYouthWhoFinishedMathematicsInMexico() throws Exception {
    var id =
        student()
            .enrolled(
                "OR",
                (ends - 1) + "-09-08",
                "11",
                "Synthetic Valley High School",
                "enrollment_comment",
                "Foreign credit: preparatoria in Michoacán, México; certificate seen")
            .course(
                "OR", "Matemáticas I", ends - 2, "subject_area", "Matemáticas", "final_grade", "9")
            .course(
                "OR", "Matemáticas II", ends - 1, "subject_area", "Matemáticas", "final_grade", "8")
            .course("OR", "Química", ends - 1, "subject_area", "Ciencias", "final_grade", "5")
            .open("OR", "English III", "English", ends, "60", "B")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("0.00 credits are earned", "3 are from abroad without credit granted")
        .contains("Foreign credit, the school decides")
        .contains("9 passes on that country’s scale. A school may grant up to 1.00 credit")
        .contains("5 does not say that it was passed")
        .contains(
            "Ask the school to evaluate Matemáticas I from abroad (" + year(ends - 2) + ", Oregon)")
        .contains("0.00 of 22.00 credits count")
        .contains("Behind");
    kept("mexico", id, NORTH_CAROLINA);
  }

  @Test
  void aSeniorWhoMovesThreeTimes() throws Exception {
    var id = senior().told(clock.instant());

    assertThat(page(id, ""))
        .contains("Designated graduation school: school " + TEXAN_SCHOOL + ", Texas")
        .contains("Texas: Foundation High School Program", "Example, not verified");
    assertThat(page(id, NORTH_CAROLINA))
        .contains("Class of " + ends)
        .contains("3 of 4 x 22.00 = 16.50")
        .contains("16.00 of 22.00 credits count")
        .contains("Behind", "16.00 count, which is less than 16.50")
        // The second half of English IV is under way in the third State, the first was in the
        // first.
        .contains("Finish English IV, Section B (second half) (" + year(ends) + ", Michigan)")
        .contains(
            "Government, Section A (first half), "
                + year(ends)
                + ", North Carolina, counts instead")
        .contains("60 clock hours / 120 hours of a credit, rounded down, at most 0.50")
        .contains(
            "With school " + TEXAN_SCHOOL + ", the designated graduation school, which may take");
    kept("senior", id, NORTH_CAROLINA);
  }

  @Test
  void ofAJuniorOfWhomNoCourseWasSentNothingIsSaid() throws Exception {
    var id =
        student()
            .enrolled("OR", (ends - 1) + "-09-08", "11", "Synthetic Valley High School")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("Not said: courses have not been sent")
        .contains("No State has sent a course, so nothing is compared")
        .doesNotContain("Behind", "On track");
  }

  @Test
  void ofAFreshmanNothingIsExpectedYet() throws Exception {
    var id =
        student()
            .enrolled("OR", (ends - 1) + "-09-08", "09", "Synthetic Valley High School")
            .open("OR", "English I", "English", ends, "60", "B")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("Not said: no grade of high school is done yet")
        .doesNotContain("Behind", "On track");
  }

  @Test
  void halfACreditInTexasLeavesHalfToFinishInMichigan() throws Exception {
    var id =
        student()
            .enrolled("TX", (ends - 1) + "-08-20", "10", "Synthetic Valley High School")
            .course(
                "TX",
                "Biology",
                ends,
                "subject_area",
                "Science",
                "term_type",
                "0828",
                "final_grade",
                "80",
                "credits_granted",
                "0.50")
            .enrolled("MI", ends + "-02-01", "10", "Synthetic Bay High School")
            .open("MI", "Biology", "Science", ends, "50", "B")
            .told(clock.instant());

    assertThat(page(id, NORTH_CAROLINA))
        .contains("0.50 credits are earned", "would be 0.41 more")
        .contains("rounded down, at most 0.50 that is not earned of this part = 0.41")
        .contains("0.09 of 1.00 credit");
  }

  @Test
  void whileALinkIsUnderReviewEachShowsItsOwn() throws Exception {
    var child = Teller.nobodyElse();
    var id =
        new StudentOfMany(told(), child)
            .earned("TX", "Algebra I", "Mathematics", ends - 1)
            .told(clock.instant());
    // Michigan's record is the same child's, then says to be somebody else and is contested.
    var key = java.util.UUID.randomUUID().toString().substring(0, 18);
    told().says(clock.instant().plusSeconds(1), "MI", key, child.withExchangeId(id));
    told()
        .says(
            clock.instant().plusSeconds(2),
            "MI",
            key,
            child.named("Rodrigo").with("sex", "Male").withExchangeId(id),
            org.monarca.exchange.consolidated.Nation.row(
                org.monarca.records.RecordKind.COURSE,
                key,
                "C1",
                java.util.Map.of(
                    "course_title",
                    "Biology",
                    "subject_area",
                    "Science",
                    "credits_granted",
                    "1.00",
                    "final_grade",
                    "A",
                    "course_section",
                    "01",
                    "begin_academic_year",
                    String.valueOf(ends - 1),
                    "end_academic_year",
                    String.valueOf(ends))));

    var page = page(id, "");

    assertThat(page)
        .contains("A person has not yet decided whether this record is the same student’s");
    var apart = page.indexOf("A person has not yet decided");
    assertThat(page.substring(0, apart)).contains("Algebra I").doesNotContain("Biology");
    assertThat(page.substring(apart)).contains("Biology", "1.00 credits are earned");
  }

  private StudentOfMany junior() {
    return student()
        .enrolled(
            "TX",
            (ends - 1) + "-08-20",
            "11",
            "Synthetic Valley High School",
            "withdrawal_date",
            ends + "-04-24")
        .earned("TX", "English I", "English", ends - 2)
        .earned("TX", "English II", "English", ends - 1)
        .earned("TX", "Algebra I", "Mathematics", ends - 2, "sced_code", "02052")
        .earned("TX", "Geometry", "Mathematics", ends - 1, "sced_code", "02072")
        .earned("TX", "Biology", "Science", ends - 2, "sced_code", "03051")
        .earned("TX", "Chemistry", "Science", ends - 1, "sced_code", "03101")
        .earned("TX", "World Geography", "Social Studies", ends - 2)
        .earned("TX", "World History", "Social Studies", ends - 1)
        .earned("TX", "Physical Education", "Physical Education", ends - 2)
        .earned("TX", "Art", "Fine Arts", ends - 1)
        .earned("TX", "Spanish I", "Languages other than English", ends - 2)
        .open("TX", "English III", "English", ends, "90", "82")
        .open("TX", "Algebra II", "Mathematics", ends, "85", "74")
        .open("TX", "Physics", "Science", ends, "90", "62")
        .open("TX", "U.S. History", "Social Studies", ends, "90", "88")
        .open("TX", "Spanish II", "Languages other than English", ends, "85", "91")
        .open("TX", "Welding", "Career and Technical Education", ends, "32", "95")
        .enrolled("MI", ends + "-05-04", "11", "Synthetic Bay High School");
  }

  /** Texas, North Carolina, Michigan, and to graduate in Texas. */
  private StudentOfMany senior() {
    var student =
        student()
            .enrolled(
                "TX",
                (ends - 1) + "-08-20",
                "12",
                "Synthetic Valley High School",
                "withdrawal_date",
                (ends - 1) + "-11-05",
                "designated_graduation_school",
                TEXAN_SCHOOL);
    for (int grade = 1; grade <= 3; grade++) {
      int year = ends - 4 + grade;
      student
          .earned("TX", "English " + grade, "English", year)
          .earned("TX", "Science " + (char) ('A' + grade), "Science", year)
          .earned("TX", "History " + (char) ('A' + grade), "Social Studies", year)
          .earned("TX", "Elective " + (char) ('A' + grade), "Other", year);
    }
    return student
        .earned("TX", "Algebra I", "Mathematics", ends - 3, "sced_code", "02052")
        .earned("TX", "Geometry", "Mathematics", ends - 2, "sced_code", "02072")
        .earned("TX", "Algebra II", "Mathematics", ends - 1, "sced_code", "02056")
        .course(
            "TX",
            "English IV A",
            ends,
            "subject_area",
            "English",
            "course_section",
            "02",
            "final_grade",
            "81",
            "credits_granted",
            "0.50")
        .course(
            "TX",
            "Government",
            ends,
            "subject_area",
            "Social Studies",
            "course_section",
            "02",
            "final_grade",
            "90",
            "credits_granted",
            "0.50")
        .enrolled(
            "NC",
            (ends - 1) + "-11-10",
            "12",
            "Synthetic Pines High School",
            "withdrawal_date",
            ends + "-01-20")
        .course(
            "NC",
            "Government",
            ends,
            "subject_area",
            "Social Studies",
            "course_section",
            "02",
            "final_grade",
            "B",
            "credits_granted",
            "0.50")
        .enrolled("MI", ends + "-02-01", "12", "Synthetic Bay High School")
        .course(
            "MI",
            "English IV",
            ends,
            "subject_area",
            "English",
            "course_section",
            "03",
            "clock_hours",
            "60",
            "grade_to_date",
            "B");
  }

  private StudentOfMany student() {
    return new StudentOfMany(told(), Teller.nobodyElse());
  }

  private ToldChild told() {
    return new ToldChild(database, sources, identities);
  }

  private String confirm(String key, String source, RequestPostProcessor admin) throws Exception {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return text(
        web.post()
            .uri("/graduation-requirements/confirmation")
            .param("key", key)
            .param("seen", seen(admin))
            .param("confirm_source", source)
            .param("confirm_read_month", String.valueOf(today.getMonthValue()))
            .param("confirm_read_day", String.valueOf(today.getDayOfMonth()))
            .param("confirm_read_year", String.valueOf(today.getYear()))
            .with(admin)
            .with(csrf())
            .exchange()
            .getResponse()
            .getContentAsString());
  }

  private String seen(RequestPostProcessor admin) throws Exception {
    return RequirementsPagesTest.seen(
        web.get().uri("/graduation-requirements").with(admin).with(csrf()).exchange());
  }

  private String page(ExchangeId id, String plan) throws Exception {
    return text(html(id, plan));
  }

  private String html(ExchangeId id, String plan) throws Exception {
    return web.get()
        .uri("/children/" + id.digits() + "/credits")
        .param("plan", plan)
        .with(COUNSELLOR)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private String arrival(ExchangeId id) throws Exception {
    return text(
        web.get()
            .uri("/children/" + id.digits() + "/arrival")
            .with(COUNSELLOR)
            .exchange()
            .getResponse()
            .getContentAsString());
  }

  /** Left to be looked at. */
  private void kept(String name, ExchangeId id, String plan) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "pages", "en"));
    Files.writeString(folder.resolve("situation-" + name + ".html"), html(id, plan));
  }

  /** What a reader reads of it. */
  private static String text(String html) {
    return html.replaceAll("(?s)<(select|script)\\b.*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .replace(" ,", ",");
  }

  private static String year(int ends) {
    return (ends - 1) + "-" + String.valueOf(ends).substring(2);
  }
}
