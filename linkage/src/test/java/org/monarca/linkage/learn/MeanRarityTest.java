package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/** How rare that is on which two people agree by chance. */
class MeanRarityTest {

  /** Where all values are as frequent, it is the rarity of each. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 16, 256})
  void ofValuesAllAsFrequentItIsTheirs(int values) {
    double bits = Math.log(values) / Math.log(2);

    assertThat(of(values, counts(values, 10)).getFirst()).isCloseTo(bits, within(1e-5));
  }

  /** Chance agrees on what is common: half of all bear one value, and the others are rare. */
  @Test
  void commonValuesCountAsOftenAsTheyAreBorne() {
    int[] counts = {100, 25, 25, 25, 25};
    double expected = -Math.log((0.25 + 4 * 0.125 * 0.125) / 1) / Math.log(2);

    double mean = of(5, counts).getFirst();

    assertThat(mean).isCloseTo(expected, within(0.05));
    assertThat(mean).isLessThan(Math.log(5) / Math.log(2));
  }

  @Test
  void whatIsUnknownDoesNotCount() {
    var profiles = new ArrayList<>(profiles(4, counts(4, 5)));
    for (int i = 0; i < 100; i++) {
      profiles.add(Drawn.profile(0));
    }
    var people = new People(List.of(feature(4, counts(4, 5))), profiles);

    assertThat(MeanRarity.of(people, people.features().getFirst()).getFirst())
        .isCloseTo(2, within(1e-5));
  }

  @Test
  void whereRarityDoesNotMatterThereIsNone() {
    var plain = PlainFeature.mark("f", Bond.OPEN, 0, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT);
    var people = new People(List.of(plain), profiles(4, counts(4, 5)));

    assertThat(MeanRarity.of(people, plain)).containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void whereNobodySaysAnythingThereIsNone() {
    var feature = feature(2, counts(2, 1));
    var people = new People(List.of(feature), List.of(Drawn.profile(0), Drawn.profile(0)));

    assertThat(MeanRarity.of(people, feature)).containsOnly(Double.NaN);
  }

  private static List<Double> of(int values, int[] counts) {
    var feature = feature(values, counts);
    return MeanRarity.of(new People(List.of(feature), profiles(values, counts)), feature);
  }

  /** The rarity of each value is its share, in bits. */
  private static Feature feature(int values, int[] counts) {
    double all = Arrays.stream(counts).sum();
    var rarity = new float[values + 1];
    for (int value = 1; value <= values; value++) {
      rarity[value] = (float) (-Math.log(counts[value - 1] / all) / Math.log(2));
    }
    return PlainFeature.category(
        "f", Bond.OPEN, 0, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT, rarity);
  }

  private static List<Profile> profiles(int values, int[] counts) {
    return IntStream.rangeClosed(1, values)
        .boxed()
        .flatMap(
            value -> IntStream.range(0, counts[value - 1]).mapToObj(copy -> Drawn.profile(value)))
        .toList();
  }

  private static int[] counts(int values, int each) {
    return IntStream.generate(() -> each).limit(values).toArray();
  }
}
