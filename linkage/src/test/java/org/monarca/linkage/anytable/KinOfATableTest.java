package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.weigh.Model;

/** What is learned of brothers, sisters and twins from a table that says nothing of who is who. */
class KinOfATableTest {

  private static final List<Child> CHILDREN = new Families(21).records(450);

  private static final Model MODEL = learned(CHILDREN);

  private static Model learned(List<Child> children) {
    return Register.of(children).linked().model();
  }

  private static double pairs(List<Child> children) {
    return children.size() * (children.size() - 1.0) / 2;
  }

  /** Pairs of one family born on one day whose given names have another first letter. */
  private static long twins(List<Child> children) {
    return children.stream()
            .mapToLong(one -> children.stream().filter(other -> areTwins(one, other)).count())
            .sum()
        / 2;
  }

  private static boolean areTwins(Child one, Child other) {
    return one.surnames().equals(other.surnames())
        && one.mother().equals(other.mother())
        && !one.born().isEmpty()
        && one.born().equals(other.born())
        && one.given().charAt(0) != other.given().charAt(0);
  }

  @Test
  void asManyTwinsAreLearnedAsThereAre() {
    double learned = MODEL.twins() * pairs(CHILDREN);
    long there = twins(CHILDREN);

    assertThat(there).isGreaterThan(30);
    assertThat(learned).isBetween(0.6 * there, 2.0 * there);
  }

  @Test
  void whereThereAreNoneHardlyAnyAreLearned() {
    var single = CHILDREN.stream().filter(child -> !child.multiple().equals("yes")).toList();

    assertThat(twins(single)).isLessThan(5);
    assertThat(learned(single).twins()).isLessThan(MODEL.twins() / 4);
  }

  @Test
  void brothersAndSistersAreLearnedWhereParentsAreNamed() {
    assertThat(MODEL.siblings() * pairs(CHILDREN)).isBetween(150.0, 3_000.0);
  }

  @Test
  void withoutParentsNoBrothersAndSistersAreTold() {
    var columns =
        List.of(
            Column.of("given", ColumnType.GIVEN_NAME),
            Column.of("surnames", ColumnType.FAMILY_NAME),
            Column.of("born", ColumnType.DATE));
    var rows = new ArrayList<List<String>>();
    CHILDREN.forEach(child -> rows.add(List.of(child.given(), child.surnames(), child.born())));

    assertThat(Register.of(columns, rows).linked().model().siblings()).isZero();
  }

  /** What a family shares says as much of brothers and sisters as of one person. */
  @Test
  void surnamesAndParentsTellNothingOfKinApart() {
    for (var feature : MODEL.features()) {
      if (feature.name().equals("surnames") || feature.name().equals("parents")) {
        assertThat(feature.siblings()).isEqualTo(feature.m());
        assertThat(feature.twins()).isEqualTo(feature.m());
      }
    }
    assertThat(MODEL.features()).extracting("name").contains("surnames", "parents");
  }

  @Test
  void theGivenNameTellsTwinsApart() {
    var given =
        MODEL.features().stream()
            .filter(feature -> feature.name().equals("given-names"))
            .findFirst()
            .orElseThrow();

    assertThat(given.m().getFirst()).isGreaterThan(0.7);
    assertThat(given.twins().getFirst()).isLessThan(0.01);
    assertThat(given.twins().getLast()).isGreaterThan(0.5);
  }
}
