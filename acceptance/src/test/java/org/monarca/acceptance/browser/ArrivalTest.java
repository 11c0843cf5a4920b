package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** From the search to the sheet in the registrar's hand, and from a value to the file it is of. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ArrivalTest {

  private final Demo demo;
  private final Browser browser;

  ArrivalTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void aRegistrarComesFromTheSearchToTheSheetOnPaper() throws Exception {
    var sought = Sought.fullest(demo);
    var begin = Instant.now();
    try (var visit = registrar()) {
      sought.search(
          visit,
          sought.told().value("first_name"),
          sought.told().value("last_name_1"),
          sought.told().value("last_name_2"));
      visit.page().locator(sought.amongTheFirstFive()).click();
      visit.follow("Arrival sheet");

      assertThat(visit.page().locator(".sheet-answer")).isVisible();
      assertThat(visit.page().locator("#sheet-school")).isVisible();
      assertThat(pdf(visit, "Print in English (PDF)")).startsWith("%PDF-1.");
      System.out.printf("from sign-in to the printed sheet: %s%n", Demo.since(begin));
      assertThat(pdf(visit, "Imprimir en español (PDF)")).startsWith("%PDF-1.");
    }
  }

  @Test
  void aDataAdministratorFollowsAValueToTheFileThatBroughtIt() throws Exception {
    var sought = Sought.fullest(demo);
    var state = sought.told().who().state();
    try (var visit = Visit.to(demo, browser).signIn(demo.person("state-data-admin", state))) {
      visit.open(sought.place());
      visit.follow("History and changes");

      assertThat(visit.page().locator("main section .change").first()).isVisible();
      visit.page().locator("main section a[href^='/submissions/']").first().click();

      assertThat(visit.place()).startsWith("/submissions/");
    }
  }

  @Test
  void theRecordIsTakenAwayAsDataToo() throws Exception {
    var sought = Sought.fullest(demo);
    try (var visit = registrar()) {
      visit.open(sought.place());

      assertThat(text(visit, "CSV"))
          .startsWith("exchange_id,record,")
          .contains(sought.exchangeId());
      assertThat(text(visit, "JSON")).startsWith("[").contains("\"birth_date\"");
    }
  }

  private Visit registrar() throws IOException {
    return Visit.to(demo, browser).signIn(demo.person("school-user", "MI"));
  }

  private static String pdf(Visit visit, String link) throws IOException {
    return text(visit, link).substring(0, 20);
  }

  private static String text(Visit visit, String link) throws IOException {
    var download =
        visit
            .page()
            .waitForDownload(() ->
                visit.page().getByText(link, new Page.GetByTextOptions().setExact(true)).click());
    return Files.readString(download.path(), StandardCharsets.ISO_8859_1);
  }
}
