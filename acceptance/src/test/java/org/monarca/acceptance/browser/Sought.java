package org.monarca.acceptance.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Nation;
import org.monarca.acceptance.demo.Nation.Told;

/**
 * A child of the demo that somebody looks for.
 *
 * @param told what one State said of it
 * @param exchangeId the number of its record
 */
record Sought(Told told, String exchangeId) {

  /** The child that this row is about, by its number. */
  static Sought by(Demo demo, Told told) throws IOException, InterruptedException {
    StateSystem system = demo.systemOf(told.who().state());
    var hits =
        system
            .postJson(
                "/api/v1/students/search",
                "{\"state\": \"%s\", \"state_student_id\": \"%s\"}"
                    .formatted(told.who().state(), told.who().id()))
            .json()
            .path("hits");
    return new Sought(told, hits.path(0).path("exchange_id").asString(""));
  }

  /** The child of whom most States told. */
  static Sought fullest(Demo demo) throws IOException, InterruptedException {
    var nation = nationOf(demo);
    var told =
        nation.told().stream()
            .max(Comparator.comparingInt(row -> nation.about(row.child()).size()))
            .orElseThrow();
    return by(demo, told);
  }

  static Nation nationOf(Demo demo) throws IOException {
    return Nation.of(demo.data().resolve("population"));
  }

  /** Fills the search form with these names and the child's birth date, and sends it. */
  void search(Visit visit, String firstName, String lastName1, String lastName2) {
    Page page = visit.open("/search");
    page.getByLabel("First name").first().fill(firstName);
    page.getByLabel("Last name 1").first().fill(lastName1);
    page.getByLabel("Last name 2").first().fill(lastName2);
    var born = LocalDate.parse(told.value("birth_date"));
    page.getByLabel("Month").selectOption(Integer.toString(born.getMonthValue()));
    page.getByLabel("Day").fill(Integer.toString(born.getDayOfMonth()));
    page.getByLabel("Year").fill(Integer.toString(born.getYear()));
    visit.press("Find child");
  }

  /** The place of its record. */
  String place() {
    return "/children/" + exchangeId;
  }

  /** The address of the link to it, among the first five hits. */
  String amongTheFirstFive() {
    return ".hit:nth-of-type(-n + 5) a[href='" + place() + "']";
  }
}
