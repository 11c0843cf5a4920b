package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.jurisdictions.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A State keeps its directory on pages; everybody else reads it. */
class DirectoryPagesTest extends WholeExchange {

  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");
  private static final RequestPostProcessor OHIO = as(Role.STATE_DATA_ADMIN, "OH");
  private static final RequestPostProcessor SCHOOL = as(Role.SCHOOL_USER, "TX");
  private static final RequestPostProcessor DEPARTMENT = as(Role.FEDERAL_USER, null);
  private static final String WESLACO = "/directory/districts/4899001";

  @Autowired private MockMvcTester web;
  @Autowired private Directory directory;

  @BeforeEach
  void texasHasTwoDistricts() {
    for (String id : List.of("4899001", "4899002")) {
      testDatabase()
          .jdbc()
          .sql(
              "insert into jurisdictions.district (lea_id, state, name) values (?, 'TX', ?) on conflict do nothing")
          .params(id, "Synthetic <Schools> " + id)
          .update();
    }
  }

  @Test
  void theDirectoryOfAnyStateIsReadByAllAndChangedByItsOwnAlone() throws Exception {
    assertThat(body(page("/directory", TEXAS)))
        .contains("Directory of Texas", "Central Time", "Make this region", "/directory/import");
    for (var reader : List.of(SCHOOL, OHIO, DEPARTMENT)) {
      assertThat(body(page("/directory?state=TX", reader)))
          .contains("Directory of Texas")
          .doesNotContain("Make this region", "/directory/import", "method=\"post\" action=\"/dir");
      assertThat(body(page(WESLACO, reader)))
          .contains("Synthetic &lt;Schools&gt; 4899001", "Not known")
          .doesNotContain("action=\"/directory");
    }
    assertThat(body(page("/directory", DEPARTMENT)))
        .contains("- Select -")
        .doesNotContain("Districts in no region");
    assertThat(page("/directory?state=XX", DEPARTMENT)).hasStatus(404);
    assertThat(page("/directory/districts/4800000", TEXAS)).hasStatus(404);
    assertThat(post("/directory/regions", OHIO, "name", "Lakes")).hasStatus(302);
    assertThat(directory.regions("TX")).extracting(region -> region.name()).doesNotContain("Lakes");
  }

  @Test
  void aRegionIsMadeRenamedAndGivenItsDistricts() throws Exception {
    var trail = auditTrail();

    assertThat(post("/directory/regions", TEXAS, "name", "Hill & Country"))
        .hasRedirectedUrl("/directory#regions");
    var region = region("Hill & Country");
    assertThat(post(WESLACO + "/region", TEXAS, "region", "" + region)).hasRedirectedUrl(WESLACO);
    assertThat(body(page("/directory/regions/" + region, SCHOOL)))
        .contains("Hill &amp; Country", "4899001")
        .doesNotContain("4899002");
    assertThat(post("/directory/regions/" + region + "/name", TEXAS, "name", "Hills"))
        .hasRedirectedUrl("/directory/regions/" + region);
    assertThat(body(page("/directory/districts?q=4899&region=" + region, SCHOOL)))
        .contains("Hills", "4899001")
        .doesNotContain("4899002");
    assertThat(trail.sentences())
        .containsExactly("region.make done", "district.assign done", "region.rename done");
    assertThat(trail.wholeText()).doesNotContain("Hill");

    assertThat(post("/directory/regions/" + region + "/name", OHIO, "name", "Mine")).hasStatus(404);
    assertThat(post(WESLACO + "/region", OHIO)).hasStatus(404);
    assertThat(body(post(WESLACO + "/region", TEXAS, "region", "99999999999999999999")))
        .contains("Choose a region of your State.");
  }

  @Test
  void whoSetsUpRegionsDoesThatOfTheirStateAndNothingElse() throws Exception {
    var regions = as(Role.REGION_SETUP, "TX");

    assertThat(page("/", regions)).hasRedirectedUrl("/directory");
    assertThat(body(page("/directory", regions)))
        .contains("Make this region")
        .doesNotContain("/directory/import", "action=\"/directory/contacts");
    assertThat(post("/directory/regions", regions, "name", "Gulf"))
        .hasRedirectedUrl("/directory#regions");
    var region = region("Gulf");
    assertThat(body(page("/directory/regions/" + region, regions)))
        .contains("Rename this region", "choose the region on the district’s page.")
        .doesNotContain("import districts", "/contacts\"");
    assertThat(post(WESLACO + "/region", regions, "region", "" + region)).hasRedirectedUrl(WESLACO);
    assertThat(body(page(WESLACO, regions)))
        .contains("action=\"" + WESLACO + "/region\"")
        .doesNotContain("action=\"" + WESLACO + "/contacts");
    assertThat(body(page("/directory?state=OH", regions))).doesNotContain("Make this region");
    assertThat(
            post(
                "/directory/regions/" + region + "/name", as(Role.REGION_SETUP, "OH"), "name", "X"))
        .hasStatus(404);
    assertThat(post("/directory/contacts", regions, "part", "recruiter", "office", "Desk"))
        .hasStatus(403);
    assertThat(page("/search", regions)).hasStatus(403);
  }

  @Test
  void whatIsWrongStandsBesideItsFieldWithWhatWasTyped() throws Exception {
    assertThat(body(post("/directory/regions", TEXAS, "name", "x".repeat(101))))
        .contains(
            "<title>Error: ", "100 characters are the most", "href=\"#name\"", "x".repeat(101))
        .contains("href=\"/directory?lang=es\"");
    assertThat(body(post("/directory/contacts", TEXAS, "part", "recruiter", "office", "<Desk>")))
        .contains("Enter an e-mail address or a telephone number.", "value=\"&lt;Desk&gt;\"");
    assertThat(body(post("/directory/holidays", TEXAS, "day_month", "2", "day_day", "30")))
        .contains("Enter the day with month, day and four-digit year.", "value=\"30\"");
    assertThat(body(post("/directory/calendar/terms", TEXAS, "year", "x")))
        .contains("Choose the school year.");
  }

  @Test
  void anOfficeIsNamedAndRemoved() throws Exception {
    assertThat(
            post(
                WESLACO + "/contacts",
                TEXAS,
                "part",
                "district-administrator",
                "office",
                "Synthetic records office",
                "email",
                "records@example.org"))
        .hasRedirectedUrl(WESLACO + "#contacts");
    assertThat(body(page(WESLACO, OHIO))).contains("mailto:records@example.org");

    var removal = WESLACO + "/contacts/district-administrator/removal";
    assertThat(post(removal, OHIO)).hasStatus(404);
    assertThat(post(removal, TEXAS)).hasRedirectedUrl(WESLACO + "#contacts");
    assertThat(post(removal, TEXAS)).hasStatus(404);
  }

  @Test
  void aHolidayIsAddedTakenUpAndTakenBack() throws Exception {
    var day = LocalDate.of(2031, 3, 5);

    assertThat(
            post(
                "/directory/holidays",
                TEXAS,
                "day_month",
                "3",
                "day_day",
                "5",
                "day_year",
                "2031",
                "name",
                "Ice storm"))
        .hasRedirectedUrl("/directory/holidays#days");
    assertThat(directory.isWorkingDay("TX", day)).isFalse();
    assertThat(body(page("/directory/holidays?state=TX", SCHOOL)))
        .contains("Mar 5, 2031", "Ice storm", "Columbus Day")
        .doesNotContain("Count as");
    assertThat(post("/directory/holidays/days/2031-03-05/removal", OHIO)).hasStatus(404);
    assertThat(post("/directory/holidays/days/2031-03-05/removal", TEXAS)).hasStatus(302);
    assertThat(post("/directory/holidays/days/yesterday/removal", TEXAS)).hasStatus(404);
    assertThat(directory.isWorkingDay("TX", day)).isTrue();

    assertThat(post("/directory/holidays/us-columbus-day/keeping", TEXAS, "kept", "true"))
        .hasRedirectedUrl("/directory/holidays#us-columbus-day");
    assertThat(directory.isWorkingDay("TX", LocalDate.of(2031, 10, 13))).isFalse();
    assertThat(post("/directory/holidays/us-no-day/keeping", TEXAS, "kept", "true")).hasStatus(404);
  }

  @Test
  void aDistrictKeepsASchoolYearOfItsOwn() throws Exception {
    assertThat(year("/directory/calendar", "2026")).hasRedirectedUrl("/directory/calendar");
    assertThat(body(page(WESLACO + "/calendar", SCHOOL)))
        .contains("no school year of its own", "usual school years", "Aug 17, 2026");
    assertThat(year(WESLACO + "/calendar", "2027")).hasRedirectedUrl(WESLACO + "/calendar");
    assertThat(body(page(WESLACO + "/calendar?lang=es", SCHOOL)))
        .contains("Año escolar 2027-28", "17 de agosto de 2027");
    assertThat(post(WESLACO + "/calendar", OHIO)).hasStatus(404);
    assertThat(post("/directory/calendar/1234567/removal", TEXAS)).hasStatus(404);
  }

  @Test
  void aFileIsImportedAndEachBadRowIsNamed() throws Exception {
    var result =
        upload(
            "districts",
            "leaid,lea_name,state,county\n4899050,Synthetic Edcouch Schools,TX,Hidalgo\n489,<b>,TX,\n",
            TEXAS);

    assertThat(body(result))
        .contains("Good rows were taken", "Line 3", "leaid", "seven digits", "county")
        .contains("zeros in front");
    assertThat(directory.district("4899050")).isPresent();
    assertThat(body(upload("schools", "", TEXAS))).contains("The file is empty.");
    assertThat(body(upload("horses", "x", TEXAS))).contains("Say what the file holds.");
    assertThat(upload("districts", "x", SCHOOL)).hasStatus(403);
    assertThat(body(page("/directory/import?too-large=", TEXAS))).contains("larger than 10 MB");
    assertThat(page("/directory/import", DEPARTMENT)).hasStatus(403);
  }

  private MvcTestResult upload(String kind, String text, RequestPostProcessor who) {
    return web.post()
        .uri("/directory/import")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", "file.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .param("kind", kind)
        .with(who)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult year(String calendar, String begins) {
    return post(
        calendar,
        TEXAS,
        "first_month",
        "8",
        "first_day",
        "17",
        "first_year",
        begins,
        "last_month",
        "5",
        "last_day",
        "28",
        "last_year",
        "" + (Integer.parseInt(begins) + 1));
  }

  private long region(String name) {
    return directory.regions("TX").stream()
        .filter(region -> region.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
    var request = web.post().uri(path).with(who).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** With a token for its forms, which everybody has who signed in. */
  private MvcTestResult page(String path, RequestPostProcessor reader) {
    return web.get().uri(path).with(reader).with(csrf()).exchange();
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
