package org.monarca.records.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Catalogue;
import org.monarca.records.Children;
import org.monarca.records.MdeVersions;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;
import org.monarca.records.rules.ChildRules;

class DictionaryTest {

  private static final Locale SPANISH = Locale.of("es", "US");

  private final Dictionary english = Dictionary.in(Locale.US);
  private final Dictionary spanish = Dictionary.in(SPANISH);

  @Test
  void everyElementOfEveryVersionIsDescribedInBothLanguages() {
    for (var version : MdeVersions.published().all()) {
      for (var dictionary : List.of(english, spanish)) {
        assertThat(dictionary.sections(version))
            .flatExtracting(Section::entries)
            .allSatisfy(entry -> {
              assertThat(entry.label()).isNotBlank();
              assertThat(entry.form()).isNotBlank();
              assertThat(entry.presence()).isNotBlank();
            });
      }
    }
  }

  @Test
  void anEntrySaysAllThatAVendorAsks() {
    assertThat(english.find("enrollment", "idea_indicator"))
        .hasValueSatisfying(entry ->
            assertThat(entry)
                .returns("IDEA (IEP) Indicator", ElementEntry::label)
                .returns("Y or N", ElementEntry::form)
                .returns("expected", ElementEntry::presence)
                .returns("age 3 to 21 on the enrollment date", ElementEntry::whom)
                .returns("2007", ElementEntry::since)
                .returns(List.of("N"), ElementEntry::examples));
    assertThat(spanish.find("student", "sex"))
        .hasValueSatisfying(entry ->
            assertThat(entry)
                .returns("Sexo", ElementEntry::label)
                .returns("la lista de valores es un dato con versiones", ElementEntry::note));
  }

  @Test
  void onlyMinimumDataElementsHaveAVersion() {
    assertThat(since("student", "parent_1_email")).isEqualTo("2022");
    assertThat(since("enrollment", "district_id")).isEqualTo("2010");
    assertThat(since("course", "sced_code")).isNull();
    assertThat(since("immunization", "cvx_code")).isNull();
    assertThat(since("header", "mode")).isNull();
    assertThat(since("child", "record_key")).isNull();
  }

  @Test
  void differencesAreSaidInWords() {
    var of2023 =
        spanish.versions().stream()
            .filter(entry -> entry.version().name().equals("2023"))
            .findFirst()
            .orElseThrow();

    assertThat(of2023.changes())
        .extracting(VersionEntry.Change::what)
        .contains("Valor nuevo de Sexo (student.sex): Nonbinary");
    assertThat(english.versions().getFirst().announced()).isTrue();
  }

  /** Each example in the place of a good value: the child has no error. */
  @Test
  void everyExampleHoldsTheRules() {
    var rules = new ChildRules(Children.header(), RecordKind::fileName);
    var ana = Children.child("TX-1");
    for (var section : english.sections(MdeVersions.published().inForce())) {
      for (var entry : section.entries()) {
        var kind = entry.element().kind();
        for (var example : entry.examples()) {
          if (kind != RecordKind.HEADER && !entry.key().equals("state_student_id")) {
            var child = Children.with(ana, kind, entry.key(), example);
            assertThat(rules.judge(child).findings())
                .as(entry.key() + " " + example)
                .filteredOn(finding -> isAboutForm(finding, entry.key()))
                .isEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.monarca.records.dictionary.dictionary",
        "org.monarca.records.publication.publication",
        "org.monarca.records.problems.explanations"
      })
  void bothLanguagesHaveTheSameSentences(String bundle) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    assertThat(ResourceBundle.getBundle(bundle, SPANISH, control).keySet())
        .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT, control).keySet());
  }

  private static boolean isAboutForm(Finding finding, String key) {
    return key.equals(finding.element())
        && (finding.severity() == Severity.RECORD_ERROR
            || finding.problem() == Problem.NAME_IS_PLACEHOLDER
            || finding.problem() == Problem.SUBDIVISION_UNKNOWN
            || finding.problem() == Problem.VACCINE_UNKNOWN)
        && finding.problem() != Problem.WITHDRAWAL_BEFORE_ENROLLMENT
        && finding.problem() != Problem.IMMUNIZATION_BEFORE_BIRTH;
  }

  private @Nullable String since(String section, String key) {
    return english.find(section, key).orElseThrow().since();
  }

  @Test
  void everyProfileThatIsUsedHasWords() {
    assertThat(Catalogue.applicabilities())
        .allSatisfy(profile -> {
          assertThat(profile.meaning()).isNotBlank();
          assertThat(profile.meaningInSpanish()).isNotBlank();
        });
  }
}
