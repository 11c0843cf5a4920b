package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Person;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.measure.Trial.Outcome;
import org.monarca.linkage.weigh.Profile;

/** Few children of whom it is known who they are, tried by the model that is shipped. */
class TrialTest {

  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final Thresholds START = MODEL.thresholds();
  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final int CHILDREN = 40;

  /** Each child twice, once whole and once without what tells children apart. */
  private static final List<Profile> PROFILES = new ArrayList<>();

  private static final List<String> TRUTH = new ArrayList<>();

  static {
    for (int child = 0; child < CHILDREN; child++) {
      PROFILES.add(profile(child(child)));
      PROFILES.add(profile(child % 4 == 3 ? halfKnown(child) : child(child)));
      TRUTH.addAll(List.of("child " + child, "child " + child));
    }
  }

  private static final Trial TRIAL = Trial.of(MODEL, PROFILES, TRUTH);

  private static PersonBuilder child(int number) {
    return Person.builder()
        .firstName(word(number, "ka", "lu", "mi", "to", "re"))
        .lastName1(word(number, "zub", "quir", "yax", "wen", "ott"))
        .lastName2(word(number / 5, "elda", "onga", "ibar", "uste"))
        .birthDate(LocalDate.of(2008, 1, 2).plusDays(53L * number))
        .parent1(word(number, "no", "pe", "ri", "sa"), word(number / 5, "elda", "onga", "ibar"))
        .source("TX");
  }

  private static String word(int number, String... syllables) {
    var word = new StringBuilder();
    for (int rest = number + 7, i = 0; i < 3; i++, rest /= 2) {
      word.append(syllables[rest % syllables.length]);
    }
    return word.toString();
  }

  private static PersonBuilder halfKnown(int number) {
    return Person.builder()
        .firstName(word(number, "ka", "lu", "mi", "to", "re"))
        .lastName1(word(number, "zub", "quir", "yax", "wen", "ott"));
  }

  private static Profile profile(PersonBuilder person) {
    return STANDARDISER.profile(person.build());
  }

  private static Thresholds thresholds(double link, double review) {
    return new Thresholds(link, review, START.margin(), Math.min(START.floor(), review));
  }

  @Test
  void recordsAndThoseWhoseChildIsKnownAreCountedWhateverTheThresholds() {
    for (double link : new double[] {-5, 0, 10, 1_000}) {
      var outcome = TRIAL.at(thresholds(link, -5));

      assertThat(outcome.records()).isEqualTo(2 * CHILDREN);
      assertThat(outcome.known()).isEqualTo(CHILDREN);
    }
  }

  @Test
  void wholeRecordsOfOneChildAreLinkedToItAndNothingElseIs() {
    var outcome = TRIAL.at(START);

    assertThat(outcome.right()).isEqualTo(outcome.linked()).isGreaterThan(CHILDREN / 2);
    assertThat(outcome.precision().share()).isEqualTo(1);
    assertThat(outcome.found()).isGreaterThanOrEqualTo(outcome.right());
  }

  @Test
  void beyondTheHighestWeightNobodyIsLinkedAndTheRestIsAskedAbout() {
    var outcome = TRIAL.at(thresholds(TRIAL.highest() + 0.1, START.review()));

    assertThat(outcome.linked()).isZero();
    assertThat(outcome.precision()).isEqualTo(Share.of(0, 0));
    assertThat(outcome.asked()).isGreaterThanOrEqualTo(TRIAL.at(START).linked());
    assertThat(outcome.found()).isPositive();
  }

  @Test
  void atTheHighestWeightItselfSomebodyMayBeLinked() {
    var all = new Thresholds(TRIAL.highest(), TRIAL.highest(), 0, START.floor());

    assertThat(TRIAL.at(all).linked() + TRIAL.at(all).asked()).isPositive();
    var beyond = new Thresholds(TRIAL.highest() + 1, TRIAL.highest() + 1, 0, START.floor());
    assertThat(TRIAL.at(beyond)).isEqualTo(new Outcome(2 * CHILDREN, 0, 0, CHILDREN, 0, 0));
  }

  @Property(tries = 200)
  void countsFitEachOther(
      @ForAll @DoubleRange(min = -5, max = 40) double link,
      @ForAll @DoubleRange(min = -5, max = 40) double review) {
    var outcome = TRIAL.at(thresholds(Math.max(link, review), Math.min(link, review)));

    assertThat(outcome.right()).isBetween(0L, outcome.linked());
    assertThat(outcome.found()).isBetween(outcome.right(), outcome.known());
    assertThat(outcome.linked() + outcome.asked()).isLessThanOrEqualTo(outcome.records());
  }

  @Property(tries = 200)
  void askingFromALowerWeightAsksAboutMoreAndFindsNoFewer(
      @ForAll @DoubleRange(min = -5, max = 20) double review,
      @ForAll @DoubleRange(min = 0, max = 10) double lower) {
    var little = TRIAL.at(new Thresholds(20, review, 0, -5));
    var much = TRIAL.at(new Thresholds(20, Math.max(-5, review - lower), 0, -5));

    assertThat(much.found()).isGreaterThanOrEqualTo(little.found());
    assertThat(much.asked() + much.linked())
        .isGreaterThanOrEqualTo(little.asked() + little.linked());
  }

  @Property(tries = 200)
  void aWiderMarginLinksNoMore(
      @ForAll @DoubleRange(min = 0, max = 20) double link,
      @ForAll @DoubleRange(min = 0, max = 30) double margin) {
    var narrow = TRIAL.at(new Thresholds(link, -5, 0, -5));
    var wide = TRIAL.at(new Thresholds(link, -5, margin, -5));

    assertThat(wide.linked()).isLessThanOrEqualTo(narrow.linked());
    assertThat(wide.linked() + wide.asked()).isEqualTo(narrow.linked() + narrow.asked());
  }

  /** Whoever is tried first has nobody to resemble. */
  @Test
  void ofOneRecordNothingIsLinkedAndNothingAsked() {
    var alone = Trial.of(MODEL, PROFILES.subList(0, 1), TRUTH.subList(0, 1));

    assertThat(alone.at(START)).isEqualTo(new Outcome(1, 0, 0, 0, 0, 0));
    assertThat(alone.highest()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(alone.start()).isEqualTo(START);
  }

  @Test
  void ofNobodyAllIsRight() {
    var nobody = Trial.of(MODEL, List.of(), List.of());

    assertThat(nobody.at(START)).isEqualTo(new Outcome(0, 0, 0, 0, 0, 0));
    assertThat(nobody.at(START).precision().share()).isEqualTo(1);
    assertThat(nobody.at(START).recall().low()).isZero();
  }

  /** Two records alike of which the truth says that they are two: linked, and not right. */
  @Test
  void aRecordLinkedToAnotherChildIsNotRight() {
    var twice = List.of(PROFILES.getFirst(), PROFILES.getFirst());

    assertThat(Trial.of(MODEL, twice, List.of("a", "a")).at(START))
        .isEqualTo(new Outcome(2, 1, 1, 1, 1, 0));
    assertThat(Trial.of(MODEL, twice, List.of("a", "b")).at(START))
        .isEqualTo(new Outcome(2, 1, 0, 0, 0, 0));
  }

  /** Two children with one record: neither leads the other, so a person is asked. */
  @Test
  void whoResemblesTwoChildrenAlikeIsAskedAbout() {
    var thrice = Collections.nCopies(3, PROFILES.getFirst());

    var outcome = Trial.of(MODEL, thrice, List.of("a", "b", "a")).at(START);

    assertThat(outcome.linked()).as("the second record, wrongly").isEqualTo(1);
    assertThat(outcome.right()).isZero();
    assertThat(outcome.asked()).as("the third").isEqualTo(1);
    assertThat(outcome.found()).as("among those asked about").isEqualTo(1);
  }

  /** A record that came a batch later meets those of the batch before. */
  @ParameterizedTest
  @ValueSource(ints = {4_998, 4_999, 5_000})
  void recordsOfAnEarlierBatchAreMet(int between) {
    var profiles = new ArrayList<Profile>();
    var truth = new ArrayList<String>();
    profiles.add(PROFILES.getFirst());
    truth.add("child 0");
    var nobody = profile(Person.builder());
    for (int i = 0; i < between; i++) {
      profiles.add(nobody);
      truth.add("nobody " + i);
    }
    profiles.add(PROFILES.get(1));
    truth.add("child 0");

    assertThat(Trial.of(MODEL, profiles, truth).at(START))
        .isEqualTo(new Outcome(between + 2, 1, 1, 1, 1, 0));
  }
}
