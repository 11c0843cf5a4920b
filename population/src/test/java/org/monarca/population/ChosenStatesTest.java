package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.population.states.Book;

/** Whatever States are chosen, families live in them and travel between them. */
class ChosenStatesTest {

  static Stream<String> everyState() {
    return Populations.NATION.stream();
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void everyStateAloneHasChildrenOfItsOwn(String state) {
    var lives = lives(40, state);

    assertThat(lives).isNotEmpty();
    assertThat(lives)
        .allSatisfy(life -> {
          assertThat(life.books()).allMatch(book -> book.state().code().equals(state));
          for (int i = 1; i < life.stays().size(); i++) {
            assertThat(life.stays().get(i - 1).lastsBeyond(life.stays().get(i).arrival()))
                .isFalse();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"TX,MI", "AZ,NM,UT", "AK,WA", "DC,VI", "PR,MA,CT", "FL,GA,SC,NC,VA"})
  void severalStatesShareManyOfTheirChildren(String states) {
    var lives = lives(400, states.split(","));
    long shared =
        lives.stream()
            .filter(life -> life.books().stream().map(Book::state).distinct().count() > 1)
            .count();

    assertThat(shared / (double) lives.size()).isBetween(0.1, 0.75);
    assertThat(
            lives.stream()
                .flatMap(life -> life.books().stream())
                .map(b -> b.state().code())
                .distinct())
        .containsExactlyInAnyOrder(states.split(","));
  }

  private static List<Life> lives(int cabins, String... states) {
    return Populations.lives(5, cabins, Populations.DAY, Populations.DAY, List.of(states)).toList();
  }
}
