package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

  @Test
  void everyTwentiethChildOfEveryStateIsInTheDeltaAndNothingOfItIsRefused(@TempDir Path folder)
      throws Exception {
    var nation = Nation.of(1_000, folder.resolve("bundles"));

    var deltas = Changes.of(nation.bundles(), folder.resolve("deltas"));

    var changed = Sample.of(deltas, Integer.MAX_VALUE);
    assertThat(deltas.keySet()).isEqualTo(nation.bundles().keySet());
    assertThat(changed).allMatch(child -> child.student().getOrDefault("action", "").equals("U"));
    assertThat(changed.size() * 20L)
        .isBetween(nation.made().students() * 9 / 10, nation.made().students() * 12 / 10);
  }
}
