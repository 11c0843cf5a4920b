package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Nation;
import org.monarca.acceptance.demo.Nation.Told;
import org.monarca.acceptance.demo.WithDemo;

/** The child stands at the desk: the registrar finds it, however its name is given, and reads. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class RegistrarTest {

  private static final Map<String, String> NICKNAMES =
      Map.of(
          "guadalupe", "Lupe",
          "jose", "Pepe",
          "francisco", "Pancho",
          "jesus", "Chuy",
          "eduardo", "Lalo",
          "ignacio", "Nacho",
          "isabel", "Chabela",
          "dolores", "Lola",
          "william", "Bill",
          "alejandro", "Alex");

  private final Demo demo;
  private final Browser browser;
  private final Nation nation;

  RegistrarTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.nation = Sought.nationOf(demo);
  }

  @Test
  void aRegistrarFindsAChildWhoseSurnamesAreSwappedAndSeesWhoSaidWhat() throws Exception {
    var sought = firstTold(RegistrarTest::hasTwoSurnames);
    try (var visit = registrar()) {
      sought.search(
          visit,
          sought.told().value("first_name"),
          sought.told().value("last_name_2"),
          sought.told().value("last_name_1"));
      assertThat(visit.page().locator(sought.amongTheFirstFive())).isVisible();

      visit.page().locator(sought.amongTheFirstFive()).click();
      visit.goOn();

      assertThat(visit.place()).isEqualTo(sought.place());
      assertThat(visit.page().locator(".identity")).isVisible();
      assertThat(visit.page().locator(".identity .number")).hasText(grouped(sought.exchangeId()));
      assertThat(visit.page().locator(".says").first()).isVisible();
    }
  }

  @Test
  void oneKeySaysWhatARecordIsOpenedForOnceThatDay() throws Exception {
    var pupil = Pupil.named("MI-P-70", "Xilonen", "Tlapaltecatl", "2013-06-07");
    var sent = demo.systemOf("MI").follow(Bundle.of("MI", pupil).zip());
    var child = "/children/" + sent.outcomes().path(0).path("exchange_id").asString("");
    try (var visit = registrar()) {
      visit.open(child + "/purpose");
      assertThat(visit.heading()).isEqualTo("What do you open this record for?");
      assertThat(visit.page().locator("main")).not().containsText("Tlapaltecatl");
      assertThat(visit.page().locator("button[value=enrollment]")).isFocused();

      visit.page().keyboard().press("2");

      assertThat(visit.page().locator(".record")).isVisible();
      assertThat(visit.page().locator("main")).containsText("Courses, credits and graduation");
      visit.page().reload();
      assertThat(visit.place()).isEqualTo(child);
    }
  }

  @Test
  void aRegistrarFindsAChildByANickname() throws Exception {
    var sought = firstTold(row -> NICKNAMES.containsKey(plain(row.value("first_name"))));
    var nickname = NICKNAMES.getOrDefault(plain(sought.told().value("first_name")), "");
    try (var visit = registrar()) {
      sought.search(visit, nickname, sought.told().value("last_name_1"), "");

      assertThat(visit.page().locator(sought.amongTheFirstFive())).isVisible();
      assertThat(visit.page().locator(".hit .reasons li").first()).isVisible();
    }
  }

  @Test
  void theRecordOfAChildOfSeveralStatesNamesThemAll() throws Exception {
    var sought = linkedChild();
    try (var visit = registrar()) {
      visit.open(sought.place());

      var states = visit.page().locator(".identity dd").nth(3).innerText();
      assertThat(states.split(",").length).as(states).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aRegistrarFindsAChildByItsExchangeId() throws Exception {
    var sought = firstTold(row -> true);
    try (var visit = registrar()) {
      visit.open("/search").getByLabel("Exchange ID").fill(grouped(sought.exchangeId()));
      visit.press("Find by number");

      assertThat(
              visit.page().locator("a[href='" + sought.place() + "'], .identity .number").first())
          .isVisible();
    }
  }

  @Test
  void aChildNobodyKnowsIsSaidNotToBeThereAndTheSearchMayGoOn() throws Exception {
    try (var visit = registrar()) {
      var page = visit.open("/search");
      page.getByLabel("First name").first().fill("Qwxyz");
      page.getByLabel("Last name 1").first().fill("Zzyzxqwv");
      visit.press("Find child");

      assertThat(visit.heading()).isEqualTo("No such child was found");
      assertThat(page.getByLabel("First name").first()).hasValue("Qwxyz");
    }
  }

  @Test
  void nothingIsUploadedByARegistrar() throws Exception {
    try (var visit = registrar()) {
      assertThat(visit.open("/").locator("a[href='/uploads']").count()).isZero();
      visit.open("/uploads");

      assertThat(visit.page().locator("input[type=file]").count()).isZero();
    }
  }

  private Visit registrar() throws IOException {
    return Visit.to(demo, browser).signIn(demo.person("school-user", "MI"));
  }

  private Sought firstTold(Predicate<Told> wanted) throws IOException, InterruptedException {
    var told = nation.told().stream().filter(wanted).findFirst().orElseThrow();
    return Sought.by(demo, told);
  }

  /** A child of whom two States' records stand under one number. */
  private Sought linkedChild() throws IOException, InterruptedException {
    for (Told told : nation.told()) {
      var everybody = nation.about(told.child());
      var others =
          everybody.stream()
              .filter(row -> !row.who().state().equals(told.who().state()))
              .findFirst();
      if (others.isPresent()) {
        var sought = Sought.by(demo, told);
        if (sought.exchangeId().equals(Sought.by(demo, others.get()).exchangeId())) {
          return sought;
        }
      }
    }
    throw new IllegalStateException("no child of the demo was linked");
  }

  private static boolean hasTwoSurnames(Told row) {
    return !row.value("last_name_2").isEmpty()
        && !row.value("last_name_2").equalsIgnoreCase(row.value("last_name_1"));
  }

  private static String grouped(String exchangeId) {
    return exchangeId.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
