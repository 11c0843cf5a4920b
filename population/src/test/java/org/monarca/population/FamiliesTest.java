package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.monarca.population.names.Names;
import org.monarca.population.people.Child;
import org.monarca.population.people.Families;
import org.monarca.population.people.Family;
import org.monarca.population.places.Atlas;

@TestInstance(Lifecycle.PER_CLASS)
class FamiliesTest {

  private static final int MANY = 6_000;

  private final List<Family> families =
      LongStream.range(0, MANY)
          .mapToObj(new Families(Names.published(), Atlas.published(), 7, Populations.DAY)::family)
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
  void everybodyIsYoungerThanTwentyTwoAndOlderThanAMonth() {
    assertThat(children)
        .allSatisfy(child -> {
          assertThat(child.birth()).isBeforeOrEqualTo(Populations.DAY.minusDays(31));
          assertThat(child.birth()).isAfter(Populations.DAY.minusYears(22));
        });
  }

  @Test
  void twoBirthsInAHundredAreTwins() {
    long twins = children.stream().filter(Child::multiple).count();

    assertThat(twins / 2.0 / (children.size() - twins / 2.0)).isBetween(0.012, 0.03);
    assertThat(
            families.stream()
                .filter(family -> family.children().stream().anyMatch(Child::multiple)))
        .allSatisfy(family ->
            assertThat(family.children().stream().map(Child::birth).distinct().count())
                .isLessThan(family.children().size()));
  }

  @Test
  void someHalfSiblingsHaveAnotherFirstSurname() {
    assertThat(
            families.stream()
                .filter(family ->
                    family.children().stream()
                            .map(child -> child.surnames().first())
                            .distinct()
                            .count()
                        > 1))
        .hasSizeBetween(MANY / 100, MANY / 10);
  }

  @Test
  void aFewStrangersShareNameAndBirthday() {
    var seen = new HashSet<List<Object>>();

    assertThat(
            children.stream()
                .filter(
                    child -> !seen.add(List.of(child.given(), child.surnames(), child.birth()))))
        .hasSizeBetween(5, 80);
  }

  @Test
  void someYoungPeopleTravelWithoutParents() {
    assertThat(
            children.stream()
                .filter(child -> child.father() == null && child.mother() == null)
                .mapToInt(child -> child.age(Populations.DAY)))
        .hasSizeGreaterThan(MANY / 40)
        .allMatch(age -> age >= 14);
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
