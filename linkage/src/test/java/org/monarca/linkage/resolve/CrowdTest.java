package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;
import static org.monarca.linkage.resolve.Children.queries;
import static org.monarca.linkage.resolve.Children.query;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.PersonBuilder;

/** Who meets whom under keys that many hold. */
class CrowdTest {

  private static final int CAP = 5;

  /** Equal but for the given name, and born on one day: all share a key of date and surname. */
  private static List<PersonBuilder> garcias(String... more) {
    var names =
        new ArrayList<>(
            List.of("Ana", "Beto", "Carla", "Diego", "Elsa", "Fito", "Gina", "Hugo", "Irma"));
    names.addAll(List.of(more));
    return names.stream().map(Children::garcia).toList();
  }

  @Test
  void whoSharesAnUncrowdedKeyIsMet() {
    assertThat(met(garcias().subList(0, 4), 3)).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void aKeyIsCrowdedForWhoComesAfterTheCapAndNotForWhoCameBefore() {
    var all = garcias();

    assertThat(met(all, CAP)).hasSize(CAP);
    assertThat(met(all, CAP + 1)).isEmpty();
  }

  @Test
  void underCrowdedKeysTheyMeetWhoShareTwoOfThem() {
    var all = garcias("Elsa");

    assertThat(met(all, all.size() - 1)).containsExactly(5L);
  }

  @Test
  void itMakesNoDifferenceWhoWasKnownBeforeTheBatch() {
    var all = queries(garcias("Elsa", "Irma", "Ana", "Zulema"));
    for (int turn = 0; turn < all.size(); turn++) {
      var together = new Crowd(all, new MemoryIndex(), CAP).metBy(turn, (a, b) -> true);
      for (int known = 0; known <= turn; known++) {
        var index = known(all.subList(0, known));
        var batch = all.subList(known, all.size());
        var apart = new Crowd(batch, index, CAP).metBy(turn - known, (a, b) -> true);

        assertThat(apart).as("%s after %s", turn, known).containsExactlyInAnyOrder(together);
      }
    }
  }

  @Test
  void whoIsAskedForAgainDoesNotMeetItself() {
    var earlier = query(7, yaretzi());
    var index = known(List.of(earlier));
    var now = query(7, yaretzi().lastName2(null));

    assertThat(new Crowd(List.of(now), index, CAP).metBy(0, (a, b) -> true)).isEmpty();
  }

  @Test
  void whoFailsTheTestIsNotMet() {
    var all = queries(garcias().subList(0, 4));

    assertThat(new Crowd(all, new MemoryIndex(), CAP).metBy(3, LINKER::isWorthReview)).isEmpty();
  }

  @Test
  void whoComesLaterIsNotMet() {
    assertThat(met(garcias().subList(0, 4), 0)).isEmpty();
  }

  private static long[] met(List<PersonBuilder> people, int turn) {
    return new Crowd(queries(people), new MemoryIndex(), CAP).metBy(turn, (a, b) -> true);
  }

  private static MemoryIndex known(List<Query> records) {
    var index = new MemoryIndex();
    for (var record : records) {
      long number = record.record();
      index.add(record, new Candidate(number, Long.toString(number), record.profile(), false));
    }
    return index;
  }
}
