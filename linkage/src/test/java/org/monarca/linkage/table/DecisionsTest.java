package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.weigh.Model;

/** What people decide of the records of a table, any decisions. */
class DecisionsTest {

  private static final PeopleTable PEOPLE = Tables.people(30, person -> person);
  private static final Standardised STANDARDISED = Standardising.of(PEOPLE);
  private static final Model MODEL = Tables.link(PEOPLE).model();
  private static final int ASKED = 12;

  @Provide
  Arbitrary<List<DecidedPair>> decided() {
    var record = Arbitraries.integers().between(0, ASKED - 1);
    return Combinators.combine(record, record, Arbitraries.of(true, false, true))
        .as(DecidedPair::new)
        .filter(pair -> pair.first() != pair.second())
        .list()
        .ofMaxSize(10);
  }

  /** Who is one by the decisions alone: each record's first. */
  private static int[] together(List<DecidedPair> decided) {
    var groups = IntStream.range(0, PEOPLE.size()).toArray();
    for (var pair : decided) {
      int from = Math.max(groups[pair.first()], groups[pair.second()]);
      int to = Math.min(groups[pair.first()], groups[pair.second()]);
      for (int record = 0; pair.areOne() && record < groups.length; record++) {
        groups[record] = groups[record] == from ? to : groups[record];
      }
    }
    return groups;
  }

  private static boolean contradict(List<DecidedPair> decided) {
    var groups = together(decided);
    return decided.stream()
        .anyMatch(pair -> !pair.areOne() && groups[pair.first()] == groups[pair.second()]);
  }

  @Property
  void theyAreRefusedWhereTheyContradictEachOtherAndNowhereElse(
      @ForAll("decided") List<DecidedPair> decided) {
    if (contradict(decided)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Decisions.of(decided, STANDARDISED))
          .withMessageStartingWith("one person and two: ");
    } else {
      assertThat(Decisions.of(decided, STANDARDISED).pairs()).hasSameSizeAs(decided);
    }
  }

  /** A record stands elsewhere once the table is standardised, and is still meant. */
  @Property(tries = 100)
  void theyAreOfTheSameRecordsAfterTheTableIsStandardised(
      @ForAll("decided") List<DecidedPair> decided) {
    Assume.that(!contradict(decided));
    var found = Decisions.of(decided, STANDARDISED);
    for (int i = 0; i < decided.size(); i++) {
      var pair = found.pairs().get(i);

      assertThat(STANDARDISED.order()[pair.first()]).isEqualTo(decided.get(i).first());
      assertThat(STANDARDISED.order()[pair.second()]).isEqualTo(decided.get(i).second());
      assertThat(pair.areOne()).isEqualTo(decided.get(i).areOne());
      assertThat(found.profiles(STANDARDISED).get(i).a())
          .isEqualTo(STANDARDISED.people().profile(pair.first()));
    }
  }

  @Property(tries = 40)
  void theyBindWhateverTheRecordsSay(@ForAll("decided") List<DecidedPair> decided) {
    Assume.that(!contradict(decided));
    var clusters = link(decided).clusters();
    for (var pair : decided) {
      assertThat(clusters[pair.first()] == clusters[pair.second()]).isEqualTo(pair.areOne());
    }
    var together = together(decided);
    for (int record = 0; record < ASKED; record++) {
      assertThat(clusters[record]).isEqualTo(clusters[together[record]]);
    }
  }

  @Property(tries = 30)
  void theirOrderAndTheirSidesDoNotMatter(@ForAll("decided") List<DecidedPair> decided) {
    Assume.that(!contradict(decided));
    var turned =
        decided.reversed().stream()
            .map(pair ->
                new DecidedPair(
                    /* first= */ pair.second(), /* second= */ pair.first(), pair.areOne()))
            .toList();

    assertThat(link(turned).clusters()).isEqualTo(link(decided).clusters());
  }

  @Property(tries = 20)
  void sayingItTwiceChangesNothing(@ForAll("decided") List<DecidedPair> decided) {
    Assume.that(!contradict(decided));
    var twice = new ArrayList<>(decided);
    twice.addAll(decided);

    assertThat(link(twice).clusters()).isEqualTo(link(decided).clusters());
  }

  @Test
  void whoDecidesThatARecordIsItselfSaysNothing() {
    assertThat(link(List.of(new DecidedPair(3, 3, true))).clusters())
        .isEqualTo(link(List.of()).clusters());
  }

  private static Linked link(List<DecidedPair> decided) {
    return new TableLinkage(1, 1).link(PEOPLE, MODEL, decided);
  }
}
