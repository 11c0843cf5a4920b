package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookedUpTest {

  private final List<Set<String>> asked = new ArrayList<>();
  private final LookedUp<String> names =
      new LookedUp<>(
          ids -> {
            asked.add(Set.copyOf(ids));
            var found = new HashMap<>(Map.of("a", "Ana", "b", "Ben"));
            found.keySet().retainAll(ids);
            return found;
          },
          id -> "somebody");

  @Test
  void manyAreLookedUpTogetherAndNoneTwice() {
    names.add(Stream.of("a", null, "b", "a", "x"));

    assertThat(List.of(names.of("a"), names.of("b"), names.of("x")))
        .containsExactly("Ana", "Ben", "somebody");
    assertThat(asked).containsExactly(Set.of("a", "b", "x"));
  }

  @Test
  void whatNobodyThoughtOfIsLookedUpAlone() {
    names.add(Stream.of("a"));

    assertThat(names.of("b")).isEqualTo("Ben");
    assertThat(names.of("b")).isEqualTo("Ben");
    assertThat(asked).containsExactly(Set.of("a"), Set.of("b"));
  }
}
