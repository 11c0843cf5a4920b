package org.monarca.linkage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Person;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.proof.Conclusion.Asked;
import org.monarca.linkage.proof.Conclusion.Linked;
import org.monarca.linkage.proof.Conclusion.New;
import org.monarca.linkage.proof.Conclusion.Resembling;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver.Resolved;
import org.monarca.linkage.weigh.Evidence;

/** What one way of running the engine says, put so that it can be held against another. */
class ConclusionTest {

  private static final Query SEVEN =
      Query.of(7, Standardiser.standard().profile(Person.of(Map.of("first_name", "Ana"), "TX")));

  private static Evidence weighing(double bits) {
    return new Evidence("m", bits, List.of());
  }

  private static Conclusion of(String child, Decision decision) {
    return Conclusion.of(new Resolved(SEVEN, child, decision, List.of()));
  }

  @Test
  void aLinkedRecordGoesByItsChild() {
    var linked = of("3", new Decision.Linked("3", 2, weighing(11.5)));

    assertThat(linked).isEqualTo(new Linked(7, 3, 11.5));
    assertThat(linked.child()).isEqualTo(3);
  }

  @Test
  void aNewChildGoesByItsFirstRecord() {
    var fresh = of("7", new Decision.NewChild(Optional.empty()));

    assertThat(fresh).isEqualTo(new New(7));
    assertThat(fresh.child()).isEqualTo(7);
  }

  @Test
  void whoIsAskedAboutIsAChildOfItsOwnUntilAPersonDecides() {
    var review =
        new Decision.NeedsReview(
            List.of(
                new Resemblance("3", 2, weighing(4), Set.of()),
                new Resemblance("5", 5, weighing(2), Set.of())));

    var asked = of("7", review);

    assertThat(asked).isEqualTo(new Asked(7, List.of(new Resembling(3, 4), new Resembling(5, 2))));
    assertThat(asked.child()).isEqualTo(7);
  }

  /** Equals come in an order that every way finds again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBestComeFirstAndOfEqualsTheEarliest(long seed) {
    var resembling =
        new ArrayList<>(
            List.of(
                new Resembling(9, 8),
                new Resembling(2, 5),
                new Resembling(4, 5),
                new Resembling(1, -3)));
    Collections.shuffle(resembling, new Random(seed));

    assertThat(new Asked(7, resembling).resembling())
        .extracting(Resembling::child)
        .containsExactly(9L, 2L, 4L, 1L);
  }

  @Test
  void noMoreThanTheBestFiveAreCompared() {
    var nine = IntStream.range(0, 9).mapToObj(i -> new Resembling(i, 20 - i)).toList();

    assertThat(new Asked(7, nine).resembling()).isEqualTo(nine.subList(0, 5));
  }

  @Test
  void anAnswerIsInTheOrderOfTheRecordsWhateverTheyWereFoundIn() {
    var pairs = List.of(new Pair(4, 2, 1), new Pair(3, 1, 2), new Pair(4, 1, 3));
    var conclusions = List.<Conclusion>of(new New(4), new Linked(3, 1, 2), new New(1));

    var answer = new Answer(pairs, conclusions);

    assertThat(answer).isEqualTo(new Answer(pairs.reversed(), conclusions.reversed()));
    assertThat(answer.pairs())
        .containsExactly(new Pair(3, 1, 2), new Pair(4, 1, 3), new Pair(4, 2, 1));
    assertThat(answer.conclusions()).containsExactly(new New(1), new Linked(3, 1, 2), new New(4));
  }
}
