package org.monarca.linkage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Decision.NeedsReview;
import org.monarca.linkage.Decision.NewChild;
import org.monarca.linkage.Person;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver.Resolved;
import org.monarca.linkage.weigh.Evidence;

/** How well records were resolved, beside looking at every pair of them. */
class TriageTest {

  private static final Query QUERY =
      Query.of(1, Standardiser.standard().profile(Person.builder().firstName("Ana").build()));

  private static final Evidence NO_EVIDENCE = new Evidence("m", 0, List.of());

  /**
   * A record of somebody, put to a child, perhaps with a question about others.
   *
   * @param person the truth
   */
  record One(char person, char child, Set<Character> asked) {

    Resolved resolved() {
      Decision decision =
          asked.isEmpty()
              ? new NewChild(Optional.empty())
              : new NeedsReview(
                  asked.stream()
                      .map(other -> new Resemblance("" + other, 1, NO_EVIDENCE, Set.of()))
                      .toList());
      return new Resolved(QUERY, "" + child, decision, List.of());
    }
  }

  /** A question is of other children than the record's own. */
  @Provide
  Arbitrary<List<One>> records() {
    var letters = Arbitraries.chars().range('a', 'e');
    return Combinators.combine(letters, letters, letters.set().ofMaxSize(2))
        .as((person, child, asked) -> {
          var others = new HashSet<>(asked);
          others.remove(child);
          return new One(person, child, others);
        })
        .list()
        .ofMaxSize(14);
  }

  private static Triage triage(List<One> records) {
    return Triage.of(
        records.stream().map(One::resolved).toList(), records.stream().map(One::person).toList());
  }

  @Property
  void pairsAreThoseThatLookingAtEachOneCounts(@ForAll("records") List<One> records) {
    long matches = 0;
    long linked = 0;
    long right = 0;
    long found = 0;
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean areOne = records.get(i).person == records.get(j).person;
        boolean areTogether = records.get(i).child == records.get(j).child;
        matches += areOne ? 1 : 0;
        linked += areTogether ? 1 : 0;
        right += areOne && areTogether ? 1 : 0;
        found += areOne && (areTogether || isAsked(records, i, j)) ? 1 : 0;
      }
    }
    int reviews = (int) records.stream().filter(one -> !one.asked.isEmpty()).count();

    assertThat(triage(records))
        .isEqualTo(new Triage(records.size(), matches, linked, right, found, reviews));
  }

  /** Whether any question puts the children of both beside each other. */
  private static boolean isAsked(List<One> records, int i, int j) {
    char one = records.get(i).child;
    char other = records.get(j).child;
    return records.stream()
        .anyMatch(asking ->
            (asking.child == one && asking.asked.contains(other))
                || (asking.child == other && asking.asked.contains(one)));
  }

  @Property
  void whatAPersonFindsIsNeverLessThanWhatWasLinked(@ForAll("records") List<One> records) {
    var triage = triage(records);

    assertThat(triage.recallAfterReview()).isBetween(triage.recallAutomatic(), 1.0);
    assertThat(triage.precision()).isBetween(0.0, 1.0);
    assertThat(triage.reviewShare()).isBetween(0.0, 1.0);
  }

  @Property
  void theOrderOfTheRecordsDoesNotMatter(@ForAll("records") List<One> records) {
    assertThat(triage(records.reversed())).isEqualTo(triage(records));
  }

  @Test
  void anExampleByHandHolds() {
    var records = new ArrayList<One>();
    records.add(new One('x', 'a', Set.of()));
    records.add(new One('x', 'a', Set.of()));
    records.add(new One('x', 'b', Set.of('a')));
    records.add(new One('y', 'a', Set.of()));

    var triage = triage(records);

    assertThat(triage).isEqualTo(new Triage(4, 3, 3, 1, 3, 1));
    assertThat(triage.precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(triage.recallAutomatic()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(triage.recallAfterReview()).isEqualTo(1);
    assertThat(triage.reviewShare()).isEqualTo(0.25);
  }

  @Test
  void ofNobodyAllIsRightAndNobodyIsAsked() {
    var nobody = triage(List.of());

    assertThat(nobody.precision()).isEqualTo(1);
    assertThat(nobody.recallAutomatic()).isEqualTo(1);
    assertThat(nobody.recallAfterReview()).isEqualTo(1);
    assertThat(nobody.reviewShare()).isZero();
  }
}
