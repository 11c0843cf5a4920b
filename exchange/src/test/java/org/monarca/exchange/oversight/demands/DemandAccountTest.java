package org.monarca.exchange.oversight.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every request for a child's record stands in its account, and what came of it. */
class DemandAccountTest extends DemandDesk {

  private static final Map<String, String> REFUSED =
      Map.of("answer", "refused", "why", "The order names another child.");

  @Test
  void whatIsAskedForStandsThereAlsoWhereItIsRefused() throws Exception {
    var page = written("law-enforcement-request", first, named());
    assertThat(body(get(page, second))).contains("Children whom it names", child.forPeople());
    assertThat(disclosures(child)).contains(OFFICE, "Asked for; nothing is decided");

    post(page + "/decisions", first, REFUSED);
    verdict(page, second, "confirmed");

    assertThat(disclosures(child))
        .contains(OFFICE, "Asked for, and refused")
        .doesNotContain("nothing is decided");
    assertThat(disclosures(told("WY"))).doesNotContain(OFFICE);
  }

  @Test
  void thatSomethingWasAskedForIsNotToldWhereAnOrderForbidsIt() throws Exception {
    var page = written("grand-jury-subpoena", first, named());
    assertThat(disclosures(child)).doesNotContain(OFFICE);
    var silent = new HashMap<>(REFUSED);
    silent.put("family", "forbidden");
    post(page + "/decisions", first, silent);
    verdict(page, second, "confirmed");
    assertThat(disclosures(child)).doesNotContain(OFFICE);

    post(page + "/telling", first, Map.of());

    assertThat(disclosures(child)).contains(OFFICE, "Asked for, and refused");
  }

  @Test
  void whoseRecordIsNotGivenIsToldThatItWasAskedFor() throws Exception {
    var sibling = told("WY");
    var page =
        written(
            "court-order",
            first,
            Map.of("children", child.forPeople() + "\n" + sibling.forPeople()));
    post(page + "/decisions", first, given("told"));
    verdict(page, second, "confirmed");

    assertThat(disclosures(sibling)).contains("nothing of this child was given");
    assertThat(disclosures(child)).contains("Courses and credits; not handed over yet");
  }

  @Test
  void aDemandNamesChildrenOrSaysThatItNamesNone() throws Exception {
    var unfit = new HashMap<>(Map.of("office", OFFICE, "asked", ASKED));
    assertThat(body(post("/demands", first, unfit))).contains("or say that it names none");
    unfit.put("children", told("ND").forPeople());
    assertThat(body(post("/demands", first, unfit))).contains("There is no child with");
  }

  @Test
  void aDangerIsNamedAndStandsThere() throws Exception {
    var page = written("emergency", first, named());
    assertThat(body(post(page + "/decisions", first, given("told"))))
        .contains("Which danger is it", "Say it in a sentence");
    var decision = given("told");
    decision.put("threat", "A contagious illness at the camp since Monday.");
    post(page + "/decisions", first, decision);
    verdict(page, second, "confirmed");

    assertThat(disclosures(child)).contains("A contagious illness at the camp since Monday.");
  }

  @Test
  void whenItWasHandedOverIsWrittenDownOnce() throws Exception {
    var page = written("court-order", first);
    var today = clock.instant().atZone(ZoneOffset.UTC);
    var day =
        new HashMap<>(
            Map.of(
                "handed_month", Integer.toString(today.getMonthValue()),
                "handed_day", Integer.toString(today.getDayOfMonth()),
                "handed_year", "2019"));
    assertThat(post(page + "/handing", first, day)).hasRedirectedUrl(page + "?done=meanwhile");
    post(page + "/decisions", first, given("told"));
    verdict(page, second, "confirmed");
    assertThat(body(post(page + "/handing", second, day))).contains("This is before it was");
    day.put("handed_year", Integer.toString(today.getYear()));

    assertThat(post(page + "/handing", second, day)).hasRedirectedUrl(page + "?done=handed");

    assertThat(disclosures(child)).contains("; handed over ");
    assertThat(body(get(page, first)))
        .contains("Handed over")
        .doesNotContain("Write down that it was handed over");
    assertThat(post(page + "/handing", first, day)).hasRedirectedUrl(page + "?done=meanwhile");
  }

  private Map<String, String> named() {
    return Map.of("children", child.forPeople());
  }
}
