package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatelyTest {

  private final AtomicInteger made = new AtomicInteger();
  private final Lately<String> lately =
      new Lately<>((first, second) -> {
        made.incrementAndGet();
        return first + "|" + second;
      });

  @Test
  void whatWasMadeIsNotMadeAgain() {
    var once = lately.of("Ana", "Luisa");

    assertThat(lately.of("Ana", "Luisa")).isSameAs(once).isEqualTo("Ana|Luisa");
    assertThat(made).hasValue(1);
  }

  @Test
  void theTwoTextsAreNotMixedUp() {
    assertThat(lately.of("Ana", "")).isEqualTo("Ana|");
    assertThat(lately.of("", "Ana")).isEqualTo("|Ana");
    assertThat(lately.of("An", "a")).isEqualTo("An|a");
  }

  @Test
  void textsOfOneHashAreToldApart() {
    for (int i = 0; i < 3; i++) {
      assertThat(lately.of("Aa", "")).isEqualTo("Aa|");
      assertThat(lately.of("BB", "")).isEqualTo("BB|");
    }
  }

  @Test
  void whatIsTooLongToBeANameIsNotKept() {
    var name = "x".repeat(5_000);

    assertThat(lately.of(name, "")).isEqualTo(lately.of(name, ""));
    assertThat(made).hasValue(2);
  }

  @Test
  void moreThanHaveRoomAreStillRightInAllThreads() {
    var wrong =
        IntStream.range(0, 300_000)
            .parallel()
            .mapToObj(i -> Integer.toString(new Random(i).nextInt(100_000)))
            .filter(name -> !lately.of(name, "b").equals(name + "|b"))
            .toList();

    assertThat(wrong).isEmpty();
  }
}
