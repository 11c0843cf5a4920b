package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.monarca.linkage.weigh.Marks.record;
import static org.monarca.linkage.weigh.Sayings.born;
import static org.monarca.linkage.weigh.Sayings.parents;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.linkage.compare.Flags;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Sexes;
import org.monarca.linkage.compare.Text;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.Feature.Subject;

/** What single columns are compared by, parents and the place of birth. */
class FeaturesTest {

  private static final Feature DATE = PlainFeature.date("born", Bond.OF_TWINS, 1);
  private static final Feature SEX = PlainFeature.sex("sex", 0);
  private static final Feature FLAG = PlainFeature.multipleBirth("twin", 0);
  private static final Feature MARK =
      PlainFeature.mark("suffix", Bond.OPEN, 0, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT);
  private static final Feature CATEGORY =
      PlainFeature.category(
          "grade",
          Bond.SHARED,
          0,
          Level.CATEGORY_SAME,
          Level.CATEGORY_DIFFERENT,
          new float[] {0, 3, 7});
  private static final Feature TEXT =
      PlainFeature.text(
          "town",
          Bond.OPEN,
          0,
          Stream.of("", "Salinas", "Salnas", "Fresno").map(Text::of).toList(),
          new float[] {0, 4, 12, 6});
  private static final Feature PARENTS = new ParentsFeature();
  private static final Feature BIRTH_PLACE = new BirthPlaceFeature();

  static List<Feature> features() {
    return List.of(
        DATE,
        SEX,
        FLAG,
        MARK,
        CATEGORY,
        TEXT,
        PARENTS,
        BIRTH_PLACE,
        NameFeature.given(),
        NameFeature.surnames(),
        NameFeature.full());
  }

  @ParameterizedTest
  @MethodSource("features")
  void levelsStandOnceAndNeverNoneAmongThemAndFitIntoAPattern(Feature feature) {
    assertThat(new HashSet<>(feature.levels())).hasSameSizeAs(feature.levels());
    assertThat(feature.levels()).doesNotContain(Level.MISSING).hasSizeBetween(2, 15);
  }

  @ParameterizedTest
  @CsvSource({
    "20140322, 20140322, 1",
    "20140322, 20140327, 4",
    "20140322, 19990704, 8",
    "20140322, 0, 0"
  })
  void theBestLevelIsThePlaceOneAndNothingIsNone(int a, int b, int place) {
    assertThat(DATE.place(record(0, a), record(0, b))).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "f, F, SEX_SAME",
    "f, m, SEX_DIFFERENT",
    "f, x, MISSING",
    "x, x, SEX_SAME",
    "f, '', MISSING",
    "'', '', MISSING"
  })
  void sexes(String one, String other, Level level) {
    assertThat(SEX.compare(record(Sexes.of(one)), record(Sexes.of(other)))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "yes, yes, MULTIPLE_BIRTH_BOTH",
    "no, no, MULTIPLE_BIRTH_NEITHER",
    "yes, no, MULTIPLE_BIRTH_DIFFERENT",
    "no, yes, MULTIPLE_BIRTH_DIFFERENT",
    "yes, '', MISSING",
    "'', no, MISSING"
  })
  void flags(String one, String other, Level level) {
    assertThat(FLAG.compare(record(Flags.of(one)), record(Flags.of(other)))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, TEXT_SAME",
    "1, 2, TEXT_SLIP",
    "2, 1, TEXT_SLIP",
    "1, 3, TEXT_DIFFERENT",
    "1, 0, MISSING",
    "0, 0, MISSING"
  })
  void textsByTheirNumbers(int one, int other, Level level) {
    for (int again = 0; again < 2; again++) {
      assertThat(TEXT.compare(record(one), record(other))).isEqualTo(level);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 3", "2, 2, 7", "1, 2, NaN"})
  void onlyOnWhatBothAgreeIsThereARarity(int one, int other, float rarity) {
    assertThat(CATEGORY.rarity(Level.CATEGORY_SAME, record(one), record(other)))
        .isEqualTo(Double.valueOf(rarity));
  }

  @Test
  void howRareADateASexAFlagOrAMarkIsSaysNothing() {
    assertThat(DATE.ownRarity(Level.BIRTH_DATE_SAME, record(0, 20140322))).isNaN();
    assertThat(SEX.ownRarity(Level.SEX_SAME, record(1))).isNaN();
    assertThat(FLAG.ownRarity(Level.MULTIPLE_BIRTH_BOTH, record(Flags.YES))).isNaN();
    assertThat(MARK.ownRarity(Level.SUFFIX_SAME, record(3))).isNaN();
    assertThat(TEXT.ownRarity(Level.TEXT_SAME, record(2))).isEqualTo(12);
    assertThat(CATEGORY.ownRarity(Level.CATEGORY_SAME, record(0))).isNaN();
    assertThat(BIRTH_PLACE.ownRarity(Level.BIRTH_CITY_SAME, born("salinas", "", ""))).isNaN();
  }

  @Test
  void aFeatureReadsItsOwnColumnAndNoOther() {
    assertThat(DATE.isKnown(record(5, 20140322))).isTrue();
    assertThat(DATE.isKnown(record(5, 0))).isFalse();
    assertThat(((PlainFeature) DATE).code(record(5, 20140322))).isEqualTo(20140322);
    assertThat(MARK.compare(record(7, 1), record(7, 2))).isEqualTo(Level.SUFFIX_SAME);
    assertThat(MARK.compare(record(7, 1), record(-7, 1))).isEqualTo(Level.SUFFIX_DIFFERENT);
  }

  @Test
  void eachSaysWhatItIs() {
    assertThat(
            features().stream()
                .filter(feature -> feature instanceof PlainFeature plain && plain.isDate()))
        .containsExactly(DATE);
    assertThat(
            features().stream()
                .filter(feature -> feature instanceof PlainFeature plain && plain.isText()))
        .containsExactly(TEXT);
    assertThat(features().stream().filter(PlainFeature::isOfTwins)).containsExactly(FLAG);
    assertThat(features())
        .extracting(Feature::subject)
        .startsWith(Subject.COLUMN)
        .contains(Subject.PARENTS);
    assertThat(PARENTS.subject()).isEqualTo(Subject.PARENTS);
    assertThat(BIRTH_PLACE.subject()).isEqualTo(Subject.BIRTH_PLACE);
    assertThat(List.of(DATE.bond(), SEX.bond(), FLAG.bond(), PARENTS.bond(), BIRTH_PLACE.bond()))
        .containsExactly(Bond.OF_TWINS, Bond.OWN, Bond.OPEN, Bond.SHARED, Bond.OPEN);
  }

  /** The surnames are the child's own as a rule, so only given names count. */
  @Test
  void parentsAreAsRareAsTheRarestGivenNameThatBothHave() {
    var one = parents("elena:6/ortiz:7", "ramon:8/vega:5");
    var other = parents("ramon:8/vega:5", "elena:6/ortiz:7");

    assertThat(PARENTS.rarity(Level.PARENTS_BOTH_SAME, one, other)).isCloseTo(8, within(1e-6));
    assertThat(PARENTS.rarity(Level.PARENTS_ONE_SAME, one, parents("elena:6/")))
        .isCloseTo(6, within(1e-6));
    assertThat(
            PARENTS.rarity(
                Level.PARENTS_ONE_SAME, parents("ana:4 luz:5/"), parents("ana:4 luz:5/")))
        .isCloseTo(9, within(1e-6));
    assertThat(PARENTS.rarity(Level.PARENTS_SURNAME_SAME, one, other)).isNaN();
    assertThat(PARENTS.rarity(Level.PARENTS_ONE_ALIKE, one, other)).isNaN();
    assertThat(PARENTS.isKnown(parents())).isFalse();
    assertThat(PARENTS.isKnown(one)).isTrue();
  }

  @Test
  void aPlaceOfBirthIsKnownByAnyOfItsParts() {
    assertThat(BIRTH_PLACE.isKnown(born("", "", ""))).isFalse();
    assertThat(BIRTH_PLACE.isKnown(born("", "ca", ""))).isTrue();
    assertThat(BIRTH_PLACE.compare(born("salinas", "ca", ""), born("fresno", "ca", "")))
        .isEqualTo(Level.BIRTH_STATE_SAME);
  }
}
