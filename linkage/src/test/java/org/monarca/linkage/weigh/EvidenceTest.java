package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.compare.Level;

/** Evidence as kept with a decision, and as it is told. */
class EvidenceTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static ElementEvidence element(Level level, double bits, double rarity) {
    return new ElementEvidence("town", level, bits, rarity);
  }

  @Provide
  Arbitrary<List<ElementEvidence>> elements() {
    return Arbitraries.doubles()
        .between(-40, 40)
        .map(bits -> element(bits < -30 ? Level.MISSING : Level.TEXT_SAME, bits, bits / 7))
        .list()
        .ofMaxSize(12);
  }

  @Property
  void theWeightIsThePriorAndAllElements(
      @ForAll("elements") List<ElementEvidence> elements,
      @ForAll @DoubleRange(min = -30, max = 30) double prior) {
    double sum = elements.stream().mapToDouble(ElementEvidence::total).sum();

    assertThat(new Evidence("m", prior, elements).weight()).isCloseTo(prior + sum, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5", "1, 0.6666666666666666", "-1, 0.3333333333333333", "3, 0.8888888888888888",
    "10, 0.9990243902439024", "-10, 0.0009756097560975609", "2000, 1", "-2000, 0"
  })
  void oddsOfSoManyBitsAreAProbability(double bits, double probability) {
    assertThat(new Evidence("m", bits, List.of()).probability())
        .isCloseTo(probability, within(1e-12));
  }

  /** Of two that weigh as much for and against one is as likely as the other is not. */
  @Property
  void moreBitsAreNeverLessProbable(@ForAll @DoubleRange(min = -60, max = 60) double bits) {
    double probability = new Evidence("m", bits, List.of()).probability();

    assertThat(new Evidence("m", bits + 0.5, List.of()).probability())
        .isGreaterThanOrEqualTo(probability);
    assertThat(probability + new Evidence("m", -bits, List.of()).probability())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void whatWasKeptCannotBeChanged() {
    var elements = new ArrayList<>(List.of(element(Level.TEXT_SAME, 1, 0)));
    var evidence = new Evidence("m", 0, elements);
    elements.clear();

    assertThat(evidence.elements()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> evidence.elements().clear());
  }

  @ParameterizedTest
  @CsvSource({
    "7, 0, strong evidence for",
    "6.99, 0, some evidence for",
    "5, 2, strong evidence for", // rarity counts
    "9, -3, some evidence for",
    "0.5, 0, some evidence for",
    "0.49, 0, no evidence either way",
    "0, 0, no evidence either way",
    "-0.49, 0, no evidence either way",
    "-0.5, 0, some evidence against",
    "-6.99, 0, some evidence against",
    "-7, 0, strong evidence against"
  })
  void howMuchItCountsIsSaidInWords(double bits, double rarity, String strength) {
    assertThat(element(Level.SEX_SAME, bits, rarity).sentence(Locale.ENGLISH))
        .isEqualTo("Same sex: " + strength + ".");
  }

  @Test
  void ofATextAndACategoryTheColumnIsNamed() {
    assertThat(element(Level.TEXT_SAME, 8, 0).sentence(Locale.ENGLISH)).contains("town");
    assertThat(element(Level.CATEGORY_SAME, 8, 0).sentence(SPANISH)).contains("town");
    assertThat(element(Level.SEX_SAME, 8, 0).sentence(Locale.ENGLISH)).doesNotContain("town");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void onlyOfTextsAndCategoriesTheColumnSaysWhatAgrees(Level level) {
    boolean isOfColumn = level.name().startsWith("TEXT") || level.name().startsWith("CATEGORY");

    assertThat(element(level, 1, 0).isOfColumn()).isEqualTo(isOfColumn);
  }

  @Test
  void whatWasNotComparedIsNotTold() {
    var missing = element(Level.MISSING, 0, 0);

    assertThat(missing.sentence(Locale.ENGLISH)).isEmpty();
    assertThat(missing.inWords(Locale.ENGLISH)).isEmpty();
    assertThat(new Evidence("m", 3, List.of(missing)).sentences(Locale.ENGLISH)).isEmpty();
    assertThat(element(Level.SEX_SAME, 1, 0).inWords(Locale.ENGLISH)).isEqualTo("Same sex");
  }

  @Property
  void theStrongestComesFirstWhetherForOrAgainst(
      @ForAll("elements") List<ElementEvidence> elements) {
    var evidence = new Evidence("m", 0, elements);
    var strongest =
        elements.stream()
            .filter(element -> element.level() != Level.MISSING)
            .reduce((a, b) -> Math.abs(b.total()) > Math.abs(a.total()) ? b : a);

    assertThat(evidence.sentences(Locale.ENGLISH).stream().findFirst())
        .isEqualTo(strongest.map(element -> element.sentence(Locale.ENGLISH)));
  }
}
