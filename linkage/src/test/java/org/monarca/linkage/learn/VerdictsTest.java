package org.monarca.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.StudentElements;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.Profile;

/** What people decided about pairs that agree just so. */
class VerdictsTest {

  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final Profile RIGHT = profile("Yaretzi");
  private static final Profile SLIP = profile("Yaretzy");

  @Test
  void withoutADecisionTheRecordsSpeakForThemselves() {
    var nothing = Verdicts.of(StudentElements.ALL, List.of());

    assertThat(nothing.heeded(pattern(RIGHT, SLIP), 0.3)).isEqualTo(0.3);
    assertThat(nothing.same() + nothing.different()).isZero();
  }

  @Test
  void decisionsAboutOtherPairsSayNothingOfThisOne() {
    var verdicts = Verdicts.of(StudentElements.ALL, decided(20, 0));

    assertThat(verdicts.heeded(pattern(RIGHT, RIGHT), 0.3)).isEqualTo(0.3);
  }

  @Test
  void tenDecisionsWeighAsMuchAsWhatTheRecordsSay() {
    var verdicts = Verdicts.of(StudentElements.ALL, decided(10, 0));

    assertThat(verdicts.heeded(pattern(RIGHT, SLIP), 0.2)).isCloseTo(0.6, within(1e-12));
  }

  @Property
  void theMoreSayTheSameTheNearerItComesToThem(
      @ForAll @DoubleRange(min = 0, max = 1) double match,
      @ForAll @IntRange(max = 40) int same,
      @ForAll @IntRange(max = 40) int different) {
    var pattern = pattern(RIGHT, SLIP);
    double heeded =
        Verdicts.of(StudentElements.ALL, decided(same, different)).heeded(pattern, match);
    double oneMore =
        Verdicts.of(StudentElements.ALL, decided(same + 1, different)).heeded(pattern, match);

    assertThat(heeded).isBetween(0.0, 1.0);
    assertThat(oneMore).isGreaterThanOrEqualTo(heeded);
  }

  private static List<Decided> decided(int same, int different) {
    var decided = new ArrayList<Decided>();
    for (int i = 0; i < same + different; i++) {
      decided.add(new Decided(RIGHT, SLIP, i < same));
    }
    return decided;
  }

  private static Pattern pattern(Profile a, Profile b) {
    var levels = new int[StudentElements.ALL.size()];
    Pattern.compare(StudentElements.ALL, a, b, levels);
    return Pattern.of(levels);
  }

  private static Profile profile(String first) {
    return STANDARDISER.profile(
        Person.builder()
            .firstName(first)
            .lastName1("Cuautle")
            .birthDate(LocalDate.of(2013, 9, 4))
            .build());
  }
}
