package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What folding never does, whatever is written. */
class FoldingPropertiesTest {

  @Provide
  Arbitrary<String> latin() {
    return Arbitraries.strings()
        .withChars("abcdefghijklmnñopqrstuvwxyzáéíóúüçèàêâöABCÑÉÜ '-.")
        .ofMaxLength(40);
  }

  @Property
  void noCapitalNoDigitAndNoMarkOfASentenceIsLeft(@ForAll String anything) {
    assertThat(Folding.fold(anything)).doesNotContainPattern("[A-Z0-9.,;:'`´’‘_/()+*-]");
  }

  @Property
  void blanksStandOnlyBetweenWordsAndNeverTwo(@ForAll String anything) {
    var folded = Folding.fold(anything);

    assertThat(folded).isEqualTo(folded.strip()).doesNotContain("  ");
    assertThat(Folding.words(anything)).doesNotContain("");
    assertThat(String.join(" ", Folding.words(anything))).isEqualTo(folded);
  }

  @Property
  void plainTextNeverGrows(@ForAll("latin") String written) {
    assertThat(Folding.fold(written).length()).isLessThanOrEqualTo(written.length());
  }

  /** The longest that one sign stands for, a ligature of Arabic, has eighteen letters. */
  @Property
  void noTextGrowsBeyondWhatItsSignsStandFor(@ForAll String anything) {
    var apart = Normalizer.normalize(anything, Normalizer.Form.NFKD);

    assertThat(Folding.fold(anything).length()).isLessThanOrEqualTo(3 * apart.length());
  }

  @Property
  void capitalsAndSmallLettersAreOne(@ForAll("latin") String written) {
    assertThat(Folding.fold(written.toUpperCase(Locale.ROOT))).isEqualTo(Folding.fold(written));
    assertThat(Folding.fold(written.toLowerCase(Locale.ROOT))).isEqualTo(Folding.fold(written));
  }

  @Property
  void accentsAreTakenAwayAndNothingElse(@ForAll("latin") String written) {
    var without = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");

    assertThat(Folding.fold(written)).isEqualTo(Folding.fold(without));
  }

  @Property
  void anAccentSetAnywhereChangesNothing(
      @ForAll("latin") String written, @ForAll("accents") char accent, @ForAll int where) {
    int at = Math.floorMod(where, written.length() + 1);
    var accented = written.substring(0, at) + accent + written.substring(at);

    assertThat(Folding.fold(accented)).isEqualTo(Folding.fold(written));
  }

  @Provide
  Arbitrary<Character> accents() {
    return Arbitraries.chars().range('\u0300', '\u036F');
  }

  @Property
  void apostrophesChangeNothingInsideAWord(@ForAll("latin") String written) {
    var apostrophes = written.replace("e", "e'").replace("o", "’o");

    assertThat(Folding.fold(apostrophes)).isEqualTo(Folding.fold(written));
  }

  @Property
  void twoTextsSideBySideHaveTheWordsOfBoth(
      @ForAll("latin") String first, @ForAll("latin") String second) {
    var both = new ArrayList<String>(Folding.words(first));
    both.addAll(Folding.words(second));

    for (var between : List.of(" ", "-", ", ", "\n", " / ")) {
      assertThat(Folding.words(first + between + second)).isEqualTo(both);
    }
  }

  @Property
  void howTheTextIsStoredChangesNothing(@ForAll("latin") String written) {
    for (var form : Normalizer.Form.values()) {
      assertThat(Folding.fold(Normalizer.normalize(written, form)))
          .isEqualTo(Folding.fold(written));
    }
  }
}
