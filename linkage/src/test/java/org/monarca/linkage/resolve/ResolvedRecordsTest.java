package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;
import static org.monarca.linkage.resolve.Children.queries;
import static org.monarca.linkage.resolve.Children.query;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NeedsReview;
import org.monarca.linkage.Decision.NewChild;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** What holds of every record that was resolved, whatever came before it. */
class ResolvedRecordsTest {

  private static List<Resolved> anyResolved(Random random) {
    return Children.resolve(Children.easilyConfused(random, 30));
  }

  @Property(tries = 60)
  void everyRecordIsResolvedOnceInItsOrder(@ForAll Random random) {
    var asked = queries(Children.easilyConfused(random, 20));

    assertThat(new Resolver(LINKER).resolve(asked, 6))
        .extracting(Resolved::query)
        .containsExactlyElementsOf(asked);
  }

  @Property(tries = 60)
  void itMetOnlyRecordsBeforeItThatAreWorthAQuestion(@ForAll Random random) {
    var resolved = anyResolved(random);

    for (var one : resolved) {
      assertThat(one.met()).doesNotHaveDuplicates();
      for (long met : one.met()) {
        var earlier = resolved.get((int) met - 1).query();
        assertThat(earlier.record()).isLessThan(one.query().record());
        assertThat(LINKER.isWorthReview(one.query().profile(), earlier.profile())).isTrue();
      }
    }
  }

  /** Nobody is linked to a child of whom no record resembles it. */
  @Property(tries = 60)
  void whomItIsLinkedToIsTheChildOfARecordItMet(@ForAll Random random) {
    var children = new HashMap<Long, String>();
    for (var one : anyResolved(random)) {
      if (one.decision() instanceof Linked linked) {
        assertThat(one.met()).extracting(children::get).contains(linked.child());
        assertThat(children.get(linked.record())).isEqualTo(linked.child());
      }
      children.put(one.query().record(), one.child());
    }
  }

  @Property(tries = 60)
  void whoIsNotLinkedBearsItsOwnNumber(@ForAll Random random) {
    for (var one : anyResolved(random)) {
      switch (one.decision()) {
        case Linked linked -> assertThat(one.child()).isEqualTo(linked.child());
        case NeedsReview review -> assertThat(one.child()).isEqualTo("" + one.query().record());
        case NewChild isNew -> assertThat(one.child()).isEqualTo("" + one.query().record());
      }
    }
  }

  @Property(tries = 60)
  void onlyWhoWaitsForAPersonIsUnderReview(@ForAll Random random) {
    for (var one : anyResolved(random)) {
      assertThat(one.candidate())
          .isEqualTo(
              new Candidate(
                  one.query().record(),
                  one.child(),
                  one.query().profile(),
                  one.decision() instanceof NeedsReview));
    }
  }

  /** Each child about whom a person is asked once, the best first. */
  @Property(tries = 60)
  void aQuestionNamesEachChildOnceTheLikeliestFirst(@ForAll Random random) {
    for (var one : anyResolved(random)) {
      if (one.decision() instanceof NeedsReview review) {
        var bits = review.resemblances().stream().map(each -> -each.evidence().weight()).toList();
        assertThat(bits).isSorted();
        assertThat(review.resemblances())
            .extracting(Resemblance::child)
            .doesNotHaveDuplicates()
            .doesNotContain(one.child());
        assertThat(review.resemblances().getFirst().cautions()).isNotEmpty();
      }
    }
  }

  @Property(tries = 60)
  void nobodyIsLinkedToARecordThatContradictsIt(@ForAll Random random) {
    var resolved = anyResolved(random);

    for (var one : resolved) {
      if (one.decision() instanceof Linked linked) {
        var matched = resolved.get((int) linked.record() - 1).query().profile();
        assertThat(linked.evidence()).isEqualTo(LINKER.evidence(one.query().profile(), matched));
        assertThat(LINKER.contradicts(matched, one.query().profile())).isFalse();
      }
    }
  }

  /** What a State sends a second time makes no second child of anybody. */
  @Property(tries = 40)
  void whoIsSentAgainUnderAnotherNumberIsNobodyNew(@ForAll Random random) {
    var people = distinct(random);
    var twice = new ArrayList<>(people);
    twice.addAll(people);
    var resolved = Children.resolve(twice);

    for (int i = 0; i < people.size(); i++) {
      assertThat(resolved.get(people.size() + i).child()).isEqualTo(resolved.get(i).child());
    }
  }

  /** Children whom nobody confuses, in the order of chance. */
  private static List<PersonBuilder> distinct(Random random) {
    var people = new ArrayList<PersonBuilder>();
    var names = List.of("Itzel", "Tomás", "Fernanda", "Pao", "Guadalupe", "Ixchel");
    for (int i = 0; i < names.size(); i++) {
      people.add(
          yaretzi()
              .firstName(names.get(i))
              .lastName1(List.of("Cuautle", "Xiong", "Ajpop").get(random.nextInt(3)))
              .birthDate(LocalDate.of(2005 + 2 * i, 1 + random.nextInt(12), 2)));
    }
    return people;
  }

  /** More at once than there are, one at a time: only the time it takes is another. */
  @Property(tries = 30)
  void aBatchLargerThanAllIsAllAtOnce(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 100) int batch) {
    var all = queries(Children.easilyConfused(random, 15));

    assertThat(new Resolver(LINKER).resolve(all, batch))
        .extracting(Resolved::child)
        .isEqualTo(new Resolver(LINKER).resolve(all, 1).stream().map(Resolved::child).toList());
  }

  /** Who comes later decides nothing about those before. */
  @Property(tries = 40)
  void recordsThatComeLaterChangeNothingOfWhatWasDecided(
      @ForAll Random random, @ForAll @IntRange(max = 20) int first) {
    var all = queries(Children.easilyConfused(random, 20));
    var alone = new Resolver(LINKER).resolve(all.subList(0, first), 7);
    var together = new Resolver(LINKER).resolve(all, 7);

    assertThat(together.subList(0, first))
        .extracting(Resolved::decision)
        .isEqualTo(alone.stream().map(Resolved::decision).toList());
  }

  @Test
  void whatWasMetCannotBeChanged() {
    var met = new ArrayList<>(List.of(4L, 5L));
    var query = query(9, yaretzi());
    var resolved = new Resolved(query, "9", new NewChild(Optional.empty()), met);
    met.clear();

    assertThat(resolved.met()).containsExactly(4L, 5L);
  }

  /** A query is found by what it says: under its own keys it finds its like. */
  @Property(tries = 100)
  void aRecordHoldsAKeyUnderWhichItsLikeLooksForIt(@ForAll Random random) {
    for (var person : Children.easilyConfused(random, 5)) {
      var query = query(7, person);

      assertThat(query.looksFor()).isSorted();
      assertThat(query.holds()).isSorted();
      assertThat(query.holds()).containsAnyOf(query.looksFor());
    }
  }
}
