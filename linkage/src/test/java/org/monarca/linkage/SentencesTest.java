package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.SCORER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

class SentencesTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

  @Test
  void evidenceIsToldStrongestFirst() {
    var other = aChild().sex("Male").birthCity(null);
    var sentences = SCORER.evidence(profile(aChild()), profile(other)).sentences(Locale.US);

    assertThat(sentences)
        .startsWith("Same two surnames: strong evidence for.")
        .contains(
            "Same birth date: strong evidence for.",
            "Same two parents: some evidence for.",
            "Different sex: some evidence against.",
            "Neither of a multiple birth: no evidence either way.");
  }

  @Test
  void evidenceIsToldInSpanishToo() {
    assertThat(SCORER.evidence(profile(aChild()), profile(aChild())).sentences(SPANISH))
        .contains(
            "Misma fecha de nacimiento: fuerte indicio a favor.", "Mismo sexo: indicio a favor.");
  }

  @Test
  void anotherLanguageIsAnsweredInEnglish() {
    assertThat(Caution.SEX_DIFFERS.sentence(Locale.forLanguageTag("ht")))
        .isEqualTo("The sex differs.");
  }

  @ParameterizedTest
  @EnumSource(value = Level.class, mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
  void everyLevelHasASentenceInBothLanguages(Level level) {
    var evidence = new Evidence("m", 0, List.of(new ElementEvidence("sex", level, 3, 0)));

    assertThat(evidence.sentences(Locale.ENGLISH)).hasSize(1);
    assertThat(evidence.sentences(SPANISH)).isNotEqualTo(evidence.sentences(Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource(Caution.class)
  void everyCautionHasASentenceInBothLanguages(Caution caution) {
    assertThat(caution.sentence(Locale.ENGLISH)).endsWith(".");
    assertThat(caution.sentence(SPANISH)).isNotEqualTo(caution.sentence(Locale.ENGLISH));
  }
}
