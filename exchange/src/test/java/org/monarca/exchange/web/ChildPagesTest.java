package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Section;

/** A record says first what a registrar needs, and never hides that States differ. */
class ChildPagesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  @Test
  void theBannerSaysWhoThisIs() {
    var banner = page(SampleChildren.ana()).identity();

    assertThat(banner.name()).isEqualTo("MARTÍNEZ LÓPEZ, Ana Sofía");
    assertThat(banner.born()).isEqualTo("Mar 14, 2012 (14 years)");
    assertThat(banner.states()).isEqualTo("Texas, Michigan");
    assertThat(banner.updated()).isEqualTo("Michigan, May 3, 2026");
  }

  @Test
  void theLatestEnrollmentIsThePlacement() {
    assertThat(fact("placement", "Grade").said().value()).isEqualTo("Grade 8");
    assertThat(fact("placement", "Withdrawn").said().value())
        .isEqualTo("No withdrawal has been sent");
    assertThat(fact("placement", "Eligible until").said().value()).isEqualTo("Apr 28, 2029");
  }

  @Test
  void aMedicalAlertOfAnyStateComesBeforeNone() {
    var alert = fact("needs", "Medical alert");

    assertThat(alert.said().value()).isEqualTo("Chronic condition");
    assertThat(alert.said().differs()).isTrue();
    assertThat(alert.said().others()).singleElement().extracting("value").isEqualTo("None");
    assertThat(alert.alert()).isTrue();
  }

  @Test
  void aValueSaysWhoSentItAndWhatTheOthersSay() {
    var born = fact("demographics", "Birth date").said();

    assertThat(born.by()).isEqualTo("Michigan, May 3, 2026");
    assertThat(born.differs()).isTrue();
    assertThat(born.others()).singleElement().extracting("value").isEqualTo("Mar 4, 2012");
  }

  @Test
  void aNumberThatWasMergedAwayIsToldToWhoeverAskedByIt() {
    assertThat(page(SampleChildren.ana()).notes()).singleElement().asString().contains("merged");
  }

  @Test
  void aRecordWithNothingInItIsStillAPage() {
    var page = page(SampleChildren.withNothing());

    assertThat(page.identity().name()).isEqualTo("Not known");
    assertThat(page.notes()).singleElement().asString().contains("Every State has withdrawn");
    assertThat(page.sections()).hasSize(11);
  }

  @Test
  void whatIsClosedToTheReaderIsNotSaidToBeUnknown() {
    var page = page(SampleChildren.closed(null));

    assertThat(page.closed()).isNotNull();
    assertThat(page.sections().stream().filter(part -> part.id().equals("immunizations")))
        .singleElement()
        .extracting(Section::ifEmpty)
        .asString()
        .startsWith("Not shown");
    assertThat(page.sections().stream().flatMap(part -> part.facts().stream()))
        .filteredOn(fact -> "Not shown".equals(fact.said().value()))
        .hasSize(3);
  }

  private static Fact fact(String section, String label) {
    return page(SampleChildren.ana()).sections().stream()
        .filter(part -> part.id().equals(section))
        .flatMap(part -> part.facts().stream())
        .filter(fact -> fact.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static ChildPage page(ChildRecord child) {
    var words =
        new Wording(
            new WebConfiguration().messageSource(), Locale.US, ZoneId.of("America/Chicago"));
    return new ChildPages(
            child, new ShelterWords(state -> List.of(), words), words, LocalDate.of(2026, 11, 23))
        .page("210744407730", "TX", NOW);
  }
}
