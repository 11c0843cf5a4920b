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

  @Test
  void everyStateOfTheCodeListHasRegionsWithTowns() {
    assertThat(Catalogue.published().codeList("state").codes())
        .flatMap(code -> atlas.regions(atlas.fetch(code)).items())
        .allSatisfy(region -> assertThat(region.towns()).isNotEmpty());
  }

  @Test
  void schoolNeverBeginsOrEndsAtAWeekend() {
    assertThat(Catalogue.published().codeList("state").codes())
        .map(atlas::fetch)
        .allSatisfy(state -> {
          for (int year = 2000; year < 2030; year++) {
            assertThat(state.schoolBegins(year).getDayOfWeek().getValue()).isLessThan(6);
            assertThat(state.schoolEnds(year).getDayOfWeek().getValue()).isLessThan(6);
          }
        });
  }
}
