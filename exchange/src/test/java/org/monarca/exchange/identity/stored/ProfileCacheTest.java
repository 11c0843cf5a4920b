package org.monarca.exchange.identity.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;

/** What is held is what stands, whoever writes and in whatever order it is heard of. */
class ProfileCacheTest {

  private static final Standardiser STANDARDISER = Standardiser.standard();

  private final ProfileCache cache = new ProfileCache(3);
  private final Profile ana = profile("Ana");
  private final Profile luis = profile("Luis");

  @BeforeEach
  void begin() {
    cache.beginAt(7);
  }

  @Test
  void whatWasReadIsHeld() {
    cache.put(7, Map.of(1L, ana));

    assertThat(found(List.of(1L, 2L))).isEqualTo(Map.of(1L, ana));
  }

  @Test
  void whatWasWrittenSinceIsLetGoAndNothingElse() {
    cache.put(7, Map.of(1L, ana, 2L, luis));

    cache.tell(8, new long[] {1});

    assertThat(found(List.of(1L, 2L))).isEqualTo(Map.of(2L, luis));
    assertThat(cache.mark()).isEqualTo(8);
  }

  @Test
  void whatWasReadBeforeAWritingIsNotTakenAfterIt() {
    cache.tell(8, new long[] {1});

    cache.put(7, Map.of(1L, ana));

    assertThat(found(List.of(1L))).isEmpty();
  }

  @Test
  void whatWasToldBeforeChangesNothing() {
    cache.tell(8, new long[] {1});
    cache.put(8, Map.of(1L, ana));

    cache.tell(8, new long[] {1});

    assertThat(found(List.of(1L))).containsOnlyKeys(1L);
  }

  @Test
  void whatThisProcessWritesIsHeldOnceItHasBecomeVisible() {
    cache.put(7, Map.of(1L, luis));
    cache.remember(8, Map.of(1L, ana));

    assertThat(found(List.of(1L))).isEqualTo(Map.of(1L, luis));
    cache.tell(8, new long[] {1});
    assertThat(found(List.of(1L))).isEqualTo(Map.of(1L, ana));
  }

  @Test
  void whatNeverBecameVisibleIsForgotten() {
    cache.remember(8, Map.of(1L, ana));

    cache.tell(9, new long[] {2});
    cache.tell(8, new long[] {1});

    assertThat(found(List.of(1L, 2L))).isEmpty();
  }

  @Test
  void whoBeginsAnewHoldsNothing() {
    cache.put(7, Map.of(1L, ana));

    cache.beginAt(20);

    assertThat(found(List.of(1L))).isEmpty();
    assertThat(cache.mark()).isEqualTo(20);
  }

  @Test
  void theOneReadFirstMakesRoomForTheLatest() {
    for (long source = 1; source <= 4; source++) {
      assertThat(cache.isFull()).isEqualTo(source == 4);
      cache.put(7, Map.of(source, ana));
    }

    assertThat(found(List.of(1L, 2L, 3L, 4L))).containsOnlyKeys(2L, 3L, 4L);
  }

  /** Another began anew who sees less. */
  @Test
  void whoSeesMoreThanIsHeldFindsNothing() {
    cache.put(7, Map.of(1L, ana));

    cache.beginAt(5);
    cache.put(5, Map.of(1L, luis));

    assertThat(cache.find(7, List.of(1L))).isEmpty();
    assertThat(cache.find(5, List.of(1L))).isEqualTo(Map.of(1L, luis));
  }

  @Test
  void whatIsReadAheadTooLateIsReadAgain() {
    cache.tell(8, new long[] {1});

    cache.putAhead(7, Map.of(1L, ana), 1);
    assertThat(cache.readUpTo()).isZero();

    cache.putAhead(8, Map.of(1L, ana), 1);
    assertThat(cache.readUpTo()).isEqualTo(1);
    assertThat(found(List.of(1L))).containsOnlyKeys(1L);

    cache.beginAt(9);
    assertThat(cache.readUpTo()).isZero();
  }

  private Map<Long, Profile> found(List<Long> sources) {
    return cache.find(cache.mark(), sources);
  }

  private static Profile profile(String name) {
    return STANDARDISER.profile(Person.builder().firstName(name).lastName1("Cruz").build());
  }
}
