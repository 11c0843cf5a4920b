package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.monarca.population.names.Names;
import org.monarca.population.names.Tradition;
import org.monarca.population.people.Child;
import org.monarca.population.people.Families;
import org.monarca.population.people.Family;
import org.monarca.population.places.Atlas;
import org.monarca.population.work.Livelihoods;

@TestInstance(Lifecycle.PER_CLASS)
class FamiliesTest {

  private static final int CABINS = 5_000;

  private final Atlas atlas = Atlas.published();
  private final Families bringer =
      new Families(
          Names.published(),
          atlas,
          new Livelihoods(atlas, Populations.NATION.stream().map(atlas::fetch).toList()),
          7);
  private final List<Family> families =
      LongStream.range(0, CABINS)
          .mapToObj(cabin -> bringer.of(cabin, Populations.DAY.minusYears(5), Populations.DAY))
          .flatMap(List::stream)
          .toList();
  private final List<Child> children =
      families.stream().flatMap(family -> family.children().stream()).toList();

  @Test
  void mostChildrenBearTheirFathersAndTheirMothersFirstSurname() {
    long two =
        children.stream()
            .filter(child ->
                child.father() != null
                    && child.mother() != null
                    && child.surnames().first().equals(child.father().surnames().first())
                    && child.mother().surnames().first().equals(child.surnames().second()))
            .count();

    assertThat(two / (double) children.size()).isBetween(0.65, 0.9);
  }

  @Test
  void familiesHaveFromOneToManyChildrenOfDifferentNames() {
    assertThat(families.stream().map(family -> family.children().size()).distinct())
        .contains(1, 2, 3, 4, 5, 6);
    assertThat(families)
        .allSatisfy(family ->
            assertThat(family.children().stream().map(Child::given)).doesNotHaveDuplicates());
  }

  @Test
  void aFamilyIsTheSameOnWhateverDayItIsAskedFor() {
    var later =
        LongStream.range(0, 200)
            .mapToObj(cabin -> bringer.of(cabin, LocalDate.of(1990, 1, 1), Populations.DAY))
            .flatMap(List::stream)
            .toList();

    var few = families.stream().filter(family -> family.number() / 64 < 200).toList();
    assertThat(later.stream().map(Family::toString))
        .containsAll(few.stream().map(Family::toString).toList());
  }

  @Test
  void threeChildrenInAHundredAreTwinsBornOnOneDay() {
    long multiple = children.stream().filter(Child::multiple).count();

    assertThat(multiple / (double) children.size()).isBetween(0.024, 0.040);
    for (var family : families) {
      var births = new ArrayList<LocalDate>();
      family.children().stream().filter(Child::multiple).map(Child::birth).forEach(births::add);
      assertThat(births).allMatch(day -> births.stream().filter(day::equals).count() >= 2);
    }
  }

  @Test
  void someHalfSiblingsHaveAnotherFirstSurname() {
    var halves = children.stream().filter(child -> child.kinship().half()).toList();

    assertThat(halves).hasSizeBetween(children.size() / 200, children.size() / 20);
    assertThat(halves).allMatch(child -> child.father() == null && child.mother() != null);
  }

  @Test
  void aFewStrangersShareNameAndBirthdayAndHaveOtherParents() {
    var namesakes =
        children.stream().filter(child -> child.kinship().namesakeOf() != null).toList();
    var numbers = new HashSet<Long>();
    children.forEach(child -> numbers.add(child.number()));

    assertThat(namesakes.size() / (double) children.size()).isBetween(0.0001, 0.0012);
    assertThat(namesakes).allSatisfy(child -> assertThat(child.mother()).isNotNull());
  }

  @Test
  void youngPeopleTravelWithoutParents() {
    var alone = children.stream().filter(child -> child.kinship().alone()).toList();

    assertThat(alone.size() / (double) children.size()).isBetween(0.05, 0.16);
    assertThat(alone).allMatch(child -> child.mother() == null && child.father() == null);
  }

  @Test
  void allPeoplesLiveHereWithNamesOfTheirOwn() {
    assertThat(children.stream().map(child -> child.kinship().tradition()).distinct())
        .containsExactlyInAnyOrder(Tradition.values());
    assertThat(children)
        .filteredOn(child -> child.kinship().tradition() == Tradition.HAITIAN)
        .allMatch(child -> child.surnames().second() == null);
    assertThat(children)
        .filteredOn(child -> child.kinship().tradition() == Tradition.YUPIK)
        .anyMatch(child -> child.middle() != null && child.middle().length() > 5);
  }

  @Test
  void aJuniorBearsHisFathersName() {
    assertThat(children)
        .filteredOn(child -> child.suffix() != null)
        .isNotEmpty()
        .allMatch(child -> child.father() != null && child.father().given().equals(child.given()));
  }

  @Test
  void contactDataIsVisiblyMadeUp() {
    assertThat(children)
        .allSatisfy(child -> {
          if (child.mother() != null) {
            assertThat(child.mother().phone()).matches("\\d{3}55501\\d{2}");
            assertThat(child.mother().email()).endsWith("@example.org");
          }
        });
  }
}
