package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.ParentsFeature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/** Which kin a table lets one tell from one person. */
class KinTest {

  /** g given names, s surnames, d date, p parents, f a flag of twins, n all names in one field. */
  @ParameterizedTest
  @CsvSource({
    "gsd, true, false, false",
    "gsdp, true, true, true",
    "gsp, false, true, true",
    "gs, false, false, false",
    "gd, false, false, false",
    "sd, false, false, false",
    "nd, false, false, false",
    "ndp, false, false, true",
    "gsdf, true, false, true",
    "f, false, false, true",
    "d, false, false, false"
  })
  void kinAreToldByTheColumns(String columns, boolean twins, boolean siblings, boolean areNamed) {
    assertThat(Kin.of(people(columns, 10))).isEqualTo(new Kin(twins, siblings, areNamed));
  }

  private static People people(String columns, int records) {
    var features = new ArrayList<Feature>();
    for (int place = 0; place < columns.length(); place++) {
      features.add(
          switch (columns.charAt(place)) {
            case 'g' -> NameFeature.given();
            case 's' -> NameFeature.surnames();
            case 'n' -> NameFeature.full();
            case 'p' -> new ParentsFeature();
            case 'f' -> PlainFeature.multipleBirth("multiple", 1);
            default -> PlainFeature.date("born", Bond.OF_TWINS, 0);
          });
    }
    return new People(features, Collections.nCopies(records, Drawn.profile(0, 0)));
  }

  @Test
  void aFewTwinsAreBelievedAndACrowdOfThemIsNot() {
    var unnamed = new Kin(true, false, false);

    assertThat(unnamed.isPlausible(estimate(0.0), 1_000)).isTrue();
    assertThat(unnamed.isPlausible(estimate(10.0 / pairs(1_000)), 1_000)).isTrue();
    assertThat(unnamed.isPlausible(estimate(400.0 / pairs(1_000)), 1_000)).isFalse();
  }

  @Test
  void whereAColumnSpeaksOfKinAnyNumberIsBelieved() {
    assertThat(new Kin(true, true, true).isPlausible(estimate(0.4), 1_000)).isTrue();
  }

  /** Twins of whom each has five records make five times five pairs. */
  @Test
  void twinsOfWhomEachHasManyRecordsAreNoCrowd() {
    var unnamed = new Kin(true, false, false);
    var estimate = estimate(40.0 / pairs(1_000));
    assertThat(unnamed.isPlausible(estimate, 1_000)).isFalse();

    estimate.matchShare = 2_000.0 / pairs(1_000);

    assertThat(unnamed.isPlausible(estimate, 1_000)).isTrue();
  }

  private static double pairs(int records) {
    return records * (records - 1.0) / 2;
  }

  private static Estimate estimate(double twins) {
    var people = people("gsd", 1_000);
    var estimate = Estimate.start(people, new double[3][16], 1e-6, new Kin(true, false, false));
    estimate.matchShare = 0;
    estimate.twinShare = twins;
    return estimate;
  }

  @Test
  void noKinAreNone() {
    assertThat(List.of(Kin.NONE.twins(), Kin.NONE.siblings(), Kin.NONE.areNamed()))
        .containsOnly(false);
  }
}
