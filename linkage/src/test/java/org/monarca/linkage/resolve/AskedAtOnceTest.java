package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;
import static org.monarca.linkage.resolve.Children.garcia;
import static org.monarca.linkage.resolve.Children.queries;
import static org.monarca.linkage.resolve.Children.query;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.weigh.Profile;

/** What a batch asks of its index: each question once, for all records together. */
class AskedAtOnceTest {

  private static final int CAP = 3;

  /** Answers as memory does, and keeps what it was asked. */
  private static final class Asked implements CandidateIndex {

    private final MemoryIndex answers = new MemoryIndex();
    private final List<String> questions = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final Set<KeyPair> pairs = new HashSet<>();
    private final Set<Long> read = new TreeSet<>();
    private final Set<Long> whole = new TreeSet<>();
    private final Set<Long> withdrawn = new HashSet<>();

    @Override
    public Map<Long, long[]> holders(long[] asked, int most) {
      questions.add("holders, %s at most".formatted(most));
      Arrays.stream(asked).forEach(keys::add);
      return answers.holders(asked, most);
    }

    @Override
    public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> asked, int most) {
      questions.add("holders of both, %s at most".formatted(most));
      pairs.addAll(asked);
      return answers.holdersOfBoth(asked, most);
    }

    @Override
    public Map<Long, Profile> profiles(Set<Long> records) {
      questions.add("profiles");
      read.addAll(records);
      var profiles = answers.profiles(records);
      profiles.keySet().removeAll(withdrawn);
      return profiles;
    }

    @Override
    public List<Candidate> childrenOf(Collection<Long> records) {
      questions.add("children");
      whole.addAll(records);
      return answers.childrenOf(records);
    }
  }

  private final Asked index = new Asked();

  private void know(long record, String child, PersonBuilder person) {
    var query = query(record, person);
    index.answers.add(query, new Candidate(record, child, query.profile(), false));
  }

  private Neighbours near(List<Query> batch, Long... more) {
    return new Vicinity(index, LINKER, CAP).of(batch, List.of(more));
  }

  @Test
  void everyQuestionIsAskedOnceHoweverManyRecordsABatchHas() {
    know(1, "a", yaretzi());
    near(queries(List.of(yaretzi(), garcia("Ana"), garcia("Beto"), yaretzi().firstName("Tomás"))));

    assertThat(index.questions)
        .containsExactly(
            "holders, 4 at most", "holders of both, 3 at most", "profiles", "children");
  }

  @Test
  void keysAreAskedForOnceEachInAscendingOrder() {
    var batch = queries(List.of(yaretzi(), yaretzi(), yaretzi().lastName2(null)));
    near(batch);

    assertThat(index.keys).isSorted().doesNotHaveDuplicates();
    assertThat(index.keys)
        .containsExactlyInAnyOrderElementsOf(
            batch.stream()
                .flatMap(each -> Arrays.stream(each.looksFor()).boxed())
                .distinct()
                .toList());
  }

  /** Pairs are many; they are asked for only where two keys are crowded, or will be. */
  @Test
  void pairsOfKeysAreAskedForOnlyWhereKeysMayBeCrowded() {
    know(1, "a", garcia("Ana"));
    near(queries(Collections.nCopies(CAP - 1, garcia("Ana"))));
    assertThat(index.pairs).isEmpty();

    near(queries(Collections.nCopies(CAP, garcia("Ana"))));
    assertThat(index.pairs).isNotEmpty();
  }

  @Test
  void pairsAreOfTwoKeysOfOneRecord() {
    var batch = queries(Collections.nCopies(CAP + 1, garcia("Ana")));
    near(batch);
    var keys = Arrays.stream(batch.getFirst().looksFor()).boxed().toList();

    assertThat(index.pairs)
        .isNotEmpty()
        .allSatisfy(pair -> {
          assertThat(pair.lesser()).isLessThan(pair.greater());
          assertThat(keys).contains(pair.lesser(), pair.greater());
        });
  }

  /** Most who share a key do so by chance: their profiles are read, and their children not. */
  @Test
  void onlyChildrenWorthAQuestionAreReadWhole() {
    know(1, "a", yaretzi());
    know(2, "b", yaretzi().firstName("Itzel").parent1(null, null));
    know(3, "c", garcia("Pao"));
    near(List.of(query(9, yaretzi())));

    assertThat(index.read).containsExactly(1L, 2L);
    assertThat(index.whole).containsExactly(1L);
  }

  /** A thousand Garcías born on one day are not read for each other. */
  @Test
  void whoSharesNothingButACrowdedKeyIsNotRead() {
    long number = 0;
    for (var name : List.of("Ana", "Beto", "Carla", "Diego", "Elsa")) {
      number++;
      know(number, name, garcia(name));
    }
    near(List.of(query(99, garcia("Zulema"))));
    assertThat(index.read).isEmpty();

    near(List.of(query(99, garcia("Elsa"))));
    assertThat(index.read).containsExactly(5L);
  }

  @Test
  void whoIsWantedBesidesIsReadWithItsChild() {
    know(1, "a", garcia("Ana"));
    know(2, "a", garcia("Beto"));
    var neighbours = near(List.of(query(9, yaretzi())), 2L);

    assertThat(index.whole).containsExactly(2L);
    assertThat(neighbours.recordsOf("a")).hasSize(2);
    assertThat(neighbours.of(9)).isEmpty();
  }

  /** As if they had come one after the other. */
  @Test
  void whoIsToldOfAnewIsMetAsItIsByThoseAfterItAndAsItWasByThoseBefore() {
    know(1, "a", yaretzi());
    var stranger = query(1, garcia("Ana"));
    var like = query(9, yaretzi());

    assertThat(near(List.of(stranger, like)).met(9)).isEmpty();
    assertThat(near(List.of(like, stranger)).met(9)).containsExactly(1L);
  }

  @Test
  void whoOnlyAsksStaysWhatItIs() {
    know(1, "a", yaretzi());
    var asks = query(1, yaretzi());
    var onlyAsks = new Query(1, asks.profile(), asks.looksFor(), new long[0]);

    assertThat(near(List.of(onlyAsks, query(9, yaretzi()))).met(9)).containsExactly(1L);
  }

  /** A State may withdraw a record between one question and the next. */
  @Test
  void whoWasWithdrawnWhileTheBatchAskedIsNotMet() {
    know(1, "a", yaretzi());
    know(2, "b", yaretzi());
    index.withdrawn.add(1L);

    assertThat(near(List.of(query(9, yaretzi()))).met(9)).containsExactly(2L);
  }

  @Test
  void nobodyIsReadForABatchOfNobody() {
    know(1, "a", yaretzi());
    near(List.of());

    assertThat(index.keys).isEmpty();
    assertThat(index.read).isEmpty();
    assertThat(index.whole).isEmpty();
  }
}
