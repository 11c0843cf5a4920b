package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.ChildRecord;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The files are what PDF/UA asks, say everything, and an arrival sheet is one page. */
class PdfPagesTest {

  private final Rendering rendering = new Rendering();
  private final PdfPages pdf = new PdfPages(rendering.engine());

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void anArrivalSheetIsOnePageThatCanBeReadAloud(String language) throws Exception {
    var file = arrival(language, "arrival", SampleChildren.ana());

    try (var document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language);
      assertThat(new PDFTextStripper().getText(document))
          .contains("MARTÍNEZ LÓPEZ, Ana Sofía", "2107 4439 0183", "Algebra 1", "956-555-0142");
    }
    assertThat(problems(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"too-long", "empty", "withheld", "closed"})
  void soItIsOfEveryOtherChild(String which) throws Exception {
    var child =
        switch (which) {
          case "too-long" -> SampleChildren.withFarTooMuch();
          case "empty" -> SampleChildren.withNothing();
          case "withheld" -> SampleChildren.withheld();
          default -> SampleChildren.closed(null);
        };

    assertThat(problems(arrival("en", "arrival-" + which, child))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void aRecordCanBeReadAloud(String language) throws Exception {
    var locale = Locale.of(language, "US");
    var words = new Wording(rendering.messages(), locale, ZoneId.of("America/Chicago"));
    for (var child : List.of(SampleChildren.ana(), SampleChildren.withFarTooMuch())) {
      var page =
          new ChildPages(
                  child,
                  new ShelterWords(state -> List.of(), words),
                  words,
                  LocalDate.of(2026, 11, 23))
              .page("210744390183", "TX", Instant.parse("2026-11-23T20:05:00Z"));

      var file =
          pdf.pdf("pdf/record", locale, Map.of("child", page, "made", "Made", "synthetic", true));

      Files.write(
          Files.createDirectories(Path.of("target", "pages", language)).resolve("record.pdf"),
          file);
      assertThat(problems(file)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void aTranscriptCanBeReadAloudAndBearsItsCode(String language) throws Exception {
    var locale = Locale.of(language, "US");
    var words = new Wording(rendering.messages(), locale, ZoneId.of("America/Chicago"));
    var code = "7K2QX-ABCDE-FGHJK-MNPQR-STVWX";
    for (var child :
        List.of(
            SampleChildren.withNothing(), SampleChildren.withFarTooMuch(), SampleChildren.ana())) {
      var file =
          pdf.pdf(
              "pdf/transcript",
              locale,
              Map.of(
                  "transcript",
                  new SampleTranscripts(words).sheet(child, code),
                  "synthetic",
                  true));

      Files.write(
          Files.createDirectories(Path.of("target", "pages", language)).resolve("transcript.pdf"),
          file);
      assertThat(problems(file)).isEmpty();
      try (var document = Loader.loadPDF(file)) {
        assertThat(new PDFTextStripper().getText(document)).contains(code);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void immunizationsCanBeReadAloudAndSayThatTheyAdvise(String language) throws Exception {
    var locale = Locale.of(language, "US");
    var words = new Wording(rendering.messages(), locale, ZoneId.of("America/Chicago"));
    var samples = new SampleImmunizations(words);
    for (var child :
        List.of(
            SampleChildren.withNothing(),
            SampleChildren.closed(null),
            SampleImmunizations.withFarTooMuch(),
            SampleChildren.ana())) {
      var file =
          pdf.pdf(
              "pdf/immunizations",
              locale,
              Map.of("shots", samples.sheet(child, "MI", "08"), "synthetic", true));

      Files.write(
          Files.createDirectories(Path.of("target", "pages", language))
              .resolve("immunizations.pdf"),
          file);
      assertThat(problems(file)).isEmpty();
      try (var document = Loader.loadPDF(file)) {
        assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
            .contains(words.say("health.advises"), "4.64");
      }
    }
  }

  private byte[] arrival(String language, String name, ChildRecord child) throws Exception {
    var locale = Locale.of(language, "US");
    var words = new Wording(rendering.messages(), locale, ZoneId.of("America/Chicago"));
    var file =
        pdf.pdf(
            "pdf/arrival",
            locale,
            Map.of("arrival", new SampleArrivals(words).sheet(child), "synthetic", true));
    var folder = Files.createDirectories(Path.of("target", "pages", language));
    Files.write(folder.resolve(name + ".pdf"), file);
    return file;
  }

  private static List<String> problems(byte[] file) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
          .distinct()
          .toList();
    }
  }
}
