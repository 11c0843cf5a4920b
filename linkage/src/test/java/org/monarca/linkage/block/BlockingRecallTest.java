package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.block.BlockingRecall.OfKind;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/** What blocking is said to find beside what it finds. */
class BlockingRecallTest {

  private static final List<Resident> TOWN =
      Residents.town(1_800, 8).stream()
          .map(one -> one.person() % 4 == 0 ? one : one.withoutNumber())
          .toList();

  private static final People PEOPLE = Residents.people(TOWN);
  private static final List<int[]> MATCHES = Residents.pairsOfOne(TOWN);
  private static final BlockingRecall RECALL = recall(PEOPLE, MATCHES);

  /** Of the plan that is made before anything is learned. */
  private static BlockingRecall recall(People people, List<int[]> matches) {
    try (var worker = new Workers(1)) {
      return BlockingRecall.of(people, Candidates.of(people, worker), matches);
    }
  }

  @Test
  void itIsToldOfTheSamePairsThatAreCompared() {
    var met = Meetings.of(PEOPLE);
    long found = MATCHES.stream().filter(pair -> met.have(pair[0], pair[1])).count();

    assertThat(RECALL.matches()).isEqualTo(600);
    assertThat(RECALL.met()).isEqualTo((int) found);
    assertThat(RECALL.recall()).isEqualTo(found / 600.0);
  }

  @Test
  void nearlyAllOfThisTownMeet() {
    assertThat(RECALL.recall()).isGreaterThan(0.97);
  }

  @Test
  void everyKindOfThePlanIsTold() {
    assertThat(RECALL.kinds())
        .extracting(OfKind::keys)
        .isEqualTo(BlockingPlan.of(PEOPLE).kinds().stream().map(KeyKind::name).toList());
  }

  @Test
  void noKindFindsMoreThanAllAndNoneAloneMoreThanItFinds() {
    for (var kind : RECALL.kinds()) {
      assertThat(kind.met()).as(kind.keys()).isBetween(0, RECALL.met());
      assertThat(kind.alone()).as(kind.keys()).isBetween(0, kind.met());
      assertThat(kind.pairs()).as(kind.keys()).isGreaterThanOrEqualTo(kind.met());
    }
    assertThat(RECALL.kinds().stream().mapToInt(OfKind::alone).sum())
        .isLessThanOrEqualTo(RECALL.met());
    assertThat(RECALL.kinds().stream().mapToInt(OfKind::met).sum())
        .isGreaterThanOrEqualTo(RECALL.met());
  }

  /** A number that both records have is shared by all of them that have one. */
  @Test
  void whatTheNumberFindsIsCounted() {
    long numbered =
        MATCHES.stream()
            .filter(pair -> TOWN.get(pair[0]).number() != 0)
            .filter(pair -> TOWN.get(pair[0]).number() == TOWN.get(pair[1]).number())
            .count();

    assertThat(RECALL.kinds())
        .filteredOn(kind -> kind.keys().equals("column number"))
        .singleElement()
        .satisfies(kind -> {
          assertThat(kind.met()).isEqualTo((int) numbered);
          assertThat(kind.pairs()).isEqualTo(numbered);
        });
  }

  @Test
  void inASmallTableAllMeet() {
    var few = TOWN.subList(0, 100);
    var matches = Residents.pairsOfOne(few);
    var recall = recall(Residents.people(few), matches);

    assertThat(recall).isEqualTo(new BlockingRecall(matches.size(), matches.size(), List.of()));
    assertThat(recall.recall()).isEqualTo(1);
  }

  @Test
  void whereNobodyStandsTwiceNobodyIsMissed() {
    assertThat(recall(PEOPLE, List.of()).recall()).isEqualTo(1);
    assertThat(new BlockingRecall(0, 0, List.of()).recall()).isEqualTo(1);
  }

  /** Of two who have nothing in common nobody can know that they are one. */
  @Test
  void whoHasNothingInCommonIsMissedAndThatIsTold() {
    var all = new ArrayList<>(TOWN);
    all.add(Resident.of(-1, "zzyzx", "qwrtp", 19_700_219));
    all.add(Resident.of(-1, "uiuiu", "fgfgf", 19_811_127));
    int[] hopeless = {all.size() - 2, all.size() - 1};

    var recall = recall(Residents.people(all), List.of(hopeless));

    assertThat(recall.met()).isZero();
    assertThat(recall.recall()).isZero();
    assertThat(recall.kinds()).allMatch(kind -> kind.met() == 0 && kind.alone() == 0);
  }

  @Test
  void theKindsCannotBeChanged() {
    var kinds = new ArrayList<OfKind>();
    var recall = new BlockingRecall(1, 1, kinds);
    kinds.add(new OfKind("name", 1, 1, 1));

    assertThat(recall.kinds()).isEmpty();
  }
}
