package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.MODEL;
import static org.monarca.linkage.Fixtures.SCORER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.known;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NeedsReview;
import org.monarca.linkage.Decision.NewChild;
import org.monarca.linkage.weigh.Profile;

/** How each known child resembles a record, before rivals are thought of; and what follows. */
class LinkerAloneTest {

  private static final List<PersonBuilder> LIKE_HER =
      List.of(
          aChild(),
          aChild().firstName("Fernnda"),
          aChild().firstName("Eva"),
          aChild().lastName2(null),
          aChild().birthDate(null),
          aChild().birthDate(LocalDate.of(2014, 3, 27)),
          aChild().sex("Male"),
          aChild().parent1("Mai", "Vang").parent2("Tou", "Vang"),
          aChild().firstName("Pao").lastName1("Xiong").birthDate(LocalDate.of(2009, 1, 2)));

  private static final Profile INCOMING = profile(aChild().birthCity(null));

  /** So many records of up to four children, some of them under review. */
  private static List<Candidate> anyCandidates(Random random, int count) {
    var candidates = new ArrayList<Candidate>();
    for (int record = 1; record <= count; record++) {
      var person = LIKE_HER.get(random.nextInt(LIKE_HER.size()));
      var child = "child " + random.nextInt(4);
      candidates.add(new Candidate(record, child, profile(person), random.nextInt(3) == 0));
    }
    return candidates;
  }

  @Property(tries = 200)
  void everyChildIsThereOnceTheBestFirst(@ForAll Random random) {
    var candidates = anyCandidates(random, 1 + random.nextInt(8));
    var alone = LINKER.alone(INCOMING, candidates);

    assertThat(alone)
        .extracting(Resemblance::child)
        .containsExactlyInAnyOrderElementsOf(
            candidates.stream().map(Candidate::child).distinct().toList());
    assertThat(alone.stream().map(each -> -each.evidence().weight()).toList()).isSorted();
  }

  @Property(tries = 200)
  void aChildIsAsLikeItAsTheRecordThatIsMostSo(@ForAll Random random) {
    var candidates = anyCandidates(random, 8);

    for (var each : LINKER.alone(INCOMING, candidates)) {
      double most =
          candidates.stream()
              .filter(candidate -> candidate.child().equals(each.child()))
              .mapToDouble(candidate -> LINKER.weight(INCOMING, candidate.profile()))
              .max()
              .orElseThrow();
      var named = candidates.get((int) each.record() - 1);
      assertThat(each.evidence().weight()).isEqualTo(most);
      assertThat(named.child()).isEqualTo(each.child());
      assertThat(each.evidence()).isEqualTo(LINKER.evidence(INCOMING, named.profile()));
    }
  }

  /** Rivals are not thought of: another child changes nothing of how this one resembles it. */
  @Property(tries = 200)
  void anotherChildChangesNothingOfAResemblance(@ForAll Random random) {
    var candidates = anyCandidates(random, 8);

    for (var each : LINKER.alone(INCOMING, candidates)) {
      var own = candidates.stream().filter(one -> one.child().equals(each.child())).toList();
      assertThat(LINKER.alone(INCOMING, own)).containsExactly(each);
      assertThat(each.cautions()).doesNotContain(Caution.ANOTHER_CHILD_TOO);
    }
  }

  @Property(tries = 200)
  void inWhateverOrderTheRecordsComeTheDecisionIsTheSame(@ForAll Random random) {
    var candidates = anyCandidates(random, 8);
    var decision = LINKER.decide(INCOMING, candidates);
    var alone = LINKER.alone(INCOMING, candidates);
    Collections.shuffle(candidates, random);

    assertThat(LINKER.decide(INCOMING, candidates)).isEqualTo(decision);
    assertThat(LINKER.alone(INCOMING, candidates)).isEqualTo(alone);
  }

  /** Nothing is linked on weight alone. */
  @Property(tries = 300)
  void whoIsLinkedHasTheWeightAndNoCaution(@ForAll Random random) {
    var candidates = anyCandidates(random, 1 + random.nextInt(6));

    if (LINKER.decide(INCOMING, candidates) instanceof Linked linked) {
      var alone =
          LINKER.alone(INCOMING, candidates).stream()
              .filter(each -> each.child().equals(linked.child()))
              .findFirst()
              .orElseThrow();
      assertThat(linked.evidence().weight()).isGreaterThanOrEqualTo(MODEL.thresholds().link());
      assertThat(alone.cautions()).isEmpty();
      assertThat(alone.record()).isEqualTo(linked.record());
    }
  }

  @Property(tries = 300)
  void aQuestionIsOfChildrenWorthItAndSaysWhy(@ForAll Random random) {
    var candidates = anyCandidates(random, 1 + random.nextInt(6));

    switch (LINKER.decide(INCOMING, candidates)) {
      case NeedsReview review ->
          assertThat(review.resemblances())
              .allMatch(each -> each.evidence().weight() >= MODEL.thresholds().review())
              .first()
              .satisfies(best -> assertThat(best.cautions()).isNotEmpty());
      case NewChild isNew ->
          assertThat(candidates).noneMatch(each -> LINKER.isWorthReview(INCOMING, each.profile()));
      case Linked linked ->
          assertThat(candidates).extracting(Candidate::child).contains(linked.child());
    }
  }

  /** Strangers among the candidates are no reason for anything, however many come up. */
  @Property(tries = 100)
  void strangersAmongTheCandidatesChangeNoAnswer(@ForAll Random random) {
    var candidates = anyCandidates(random, 1 + random.nextInt(5));
    var before = LINKER.decide(INCOMING, candidates);
    var more = new ArrayList<>(candidates);
    for (int i = 0; i < 5; i++) {
      more.add(known(100 + i, "stranger " + i, Fixtures.named("Pao" + i, "Xiong").sex("Male")));
    }

    if (!(before instanceof NewChild)) {
      assertThat(LINKER.decide(INCOMING, more)).isEqualTo(before);
    }
  }

  /** Higher limits never link whom lower ones do not. */
  @Property(tries = 200)
  void aHigherLimitLinksNobodyMore(
      @ForAll Random random,
      @ForAll @DoubleRange(min = 0, max = 25) double limit,
      @ForAll @DoubleRange(min = 0, max = 10) double more) {
    var candidates = anyCandidates(random, 1);
    var lower = new Linker(MODEL.with(new Thresholds(limit, -5, 3, -10)));
    var higher = new Linker(MODEL.with(new Thresholds(limit + more, -5, 3, -10)));

    if (higher.decide(INCOMING, candidates) instanceof Linked linked) {
      assertThat(lower.decide(INCOMING, candidates)).isEqualTo(linked);
    }
  }

  @Test
  void amongNobodyNobodyResembles() {
    assertThat(LINKER.alone(INCOMING, List.of())).isEmpty();
  }

  /** Who is asked for by name is more likely to be there than two records are to be one. */
  @Test
  void aSearchWeighsAsALinkDoesButBeginsHigher() {
    var query = profile(Fixtures.named("Fernanda", "Zubeldía"));
    var record = profile(aChild());
    var search = LINKER.search(query, record);

    assertThat(search).isEqualTo(SCORER.evidence(query, record, MODEL.searchBits()));
    assertThat(search.prior()).isCloseTo(SCORER.prior() + MODEL.searchBits(), within(1e-9));
    assertThat(MODEL.searchBits()).isPositive();
  }

  /** The nearest of those who are not worth a question is named, with all that keeps it apart. */
  @Test
  void theNearestOfStrangersIsNamedWithItsCautions() {
    var near = known(1, "near", aChild().firstName("Eva").birthDate(LocalDate.of(2009, 1, 2)));
    var far = known(2, "far", Fixtures.named("Pao", "Xiong").sex("Male"));

    assertThat(LINKER.decide(INCOMING, List.of(far, near)))
        .isInstanceOfSatisfying(
            NewChild.class,
            isNew ->
                assertThat(isNew.nearest())
                    .hasValueSatisfying(nearest -> {
                      assertThat(nearest.child()).isEqualTo("near");
                      assertThat(nearest.cautions())
                          .contains(
                              Caution.EVIDENCE_TOO_WEAK,
                              Caution.MAY_BE_SIBLING,
                              Caution.BIRTH_DATE_DIFFERS);
                    }));
  }
}
