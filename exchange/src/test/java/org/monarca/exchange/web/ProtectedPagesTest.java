package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.Hiding;

/** Not a word on the page of a protected child tells where it is, in either language. */
@Control({"AC-4", "AC-21"})
class ProtectedPagesTest {

  private final Rendering rendering = new Rendering();
  private final Hiding hiding = new Hiding();

  @BeforeEach
  void protect() {
    hiding.protect();
  }

  @AfterEach
  void close() {
    hiding.close();
  }

  @Test
  void thePageTellsWhatASchoolNeedsAndNotWhereTheChildIs() throws Exception {
    for (var reader : Hiding.EVERYBODY_ELSE) {
      for (var language : List.of("en", "es")) {
        var html = page(reader, Locale.of(language, "US"));

        assertThat(html)
            .contains("course_title-of-course-says-MI")
            .contains(
                hiding.seenBy(reader).closure().any()
                    ? "/emergency"
                    : "cvx_code-of-immunization-says-TX")
            .doesNotContain("Laredo", "key-of", "Rosa", "parent_1")
            .doesNotContainPattern("(school|facility|district|telephone)[a-z_0-9]*-of-enrollment")
            .doesNotContainPattern("-of-(qualifying_move|assessment|alternate_id)-says");
        if (!reader.belongsTo("MI")) {
          assertThat(html).as(reader.toString()).doesNotContain("Michigan", "Míchigan");
        }
      }
    }
  }

  @Test
  void itSaysWhyAndHowItIsOpenedInAnEmergency() throws Exception {
    assertThat(page(Hiding.TEXAN, Locale.US))
        .contains(
            "Protected child",
            "Migrant education office of Texas",
            "/children/" + hiding.child() + "/emergency",
            "Withheld: this child is protected.")
        .doesNotContain("No qualifying move has been sent");
  }

  @Test
  void theOfficerReadsEverything() throws Exception {
    assertThat(page(Hiding.OFFICER, Locale.US))
        .contains("school_or_project_name-of-enrollment-says-MI", "Michigan", "Rosa")
        .doesNotContain("/emergency");
  }

  private String page(Actor reader, Locale locale) throws Exception {
    var words = new Wording(rendering.messages(), locale, ZoneId.of("America/Chicago"));
    var pages =
        new ChildPages(
            hiding.seenBy(reader),
            new ShelterWords(state -> List.of(), words),
            words,
            LocalDate.of(2026, 11, 23));
    var page =
        pages.page(
            hiding.child().digits(),
            reader.ownState().orElse("-"),
            Instant.parse("2026-11-23T20:05:00Z"));
    return rendering.page("child", locale, Map.of("child", page));
  }
}
