package org.monarca.population.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.records.Catalogue;

class AtlasTest {

  private final Atlas atlas = Atlas.published();

  @Test
  void everyStateOfTheCodeListHasTowns() {
    assertThat(Catalogue.published().codeList("state").codes())
        .allSatisfy(code -> assertThat(atlas.towns(atlas.fetch(code))).isNotEmpty());
  }

  @Test
  void namesOfTownsFitTheElementsTheyAreSentIn() {
    assertThat(Catalogue.published().codeList("state").codes())
        .flatMap(code -> atlas.towns(atlas.fetch(code)))
        .allSatisfy(town -> assertThat(town.name()).hasSizeLessThanOrEqualTo(30));
  }
}
