package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.benchmarks.Sample.Drawn;

class ChangesTest {

  @Test
  void everyTwentiethChildIsToldOfAndNothingOfItIsRefused(@TempDir Path folder) throws Exception {
    var nation = Nation.of(3_000, folder.resolve("bundles"));

    var deltas = Changes.of(nation.bundles(), folder.resolve("deltas"));

    var told = Sample.of(deltas, Integer.MAX_VALUE);
    assertThat(deltas.keySet()).isEqualTo(nation.bundles().keySet());
    assertThat(told.size() * 20L)
        .isBetween(nation.made().students() * 9 / 10, nation.made().students() * 12 / 10);
    assertThat(told).hasSize((int) Announced.in(deltas).values().stream().mapToLong(n -> n).sum());
  }

  @Test
  void aNightBringsChildrenWhoCameAndNewOnesAndCorrections(@TempDir Path folder) throws Exception {
    var nation = Nation.of(2_000, folder.resolve("bundles"));
    var all =
        nation.bundles().keySet().stream().collect(Collectors.toMap(state -> state, s -> 1.0));
    var before = byNumber(Sample.of(nation.bundles(), Integer.MAX_VALUE));

    var night = Changes.of(nation.bundles(), all, folder.resolve("night"));

    var told = Sample.of(night.bundles(), Integer.MAX_VALUE);
    var added = told.stream().filter(child -> !before.containsKey(number(child))).toList();
    double hundredth = told.size() / 100.0;
    assertThat(added.size() / hundredth).isBetween(2.0, 4.0);
    assertThat(added).allMatch(child -> said(child, "action").equals("I"));
    var corrected =
        told.stream()
            .filter(child -> {
              var known = before.get(number(child));
              return known != null && !who(child).equals(who(known));
            })
            .count();
    assertThat(corrected / hundredth).isBetween(2.0, 4.0);
    assertThat(night.rows()).isGreaterThan(night.children());
  }

  private static Map<String, Drawn> byNumber(List<Drawn> children) {
    return children.stream().collect(Collectors.toMap(ChangesTest::number, child -> child));
  }

  private static String number(Drawn child) {
    return child.state() + said(child, "state_student_id");
  }

  private static String who(Drawn child) {
    return said(child, "first_name") + said(child, "birth_date");
  }

  private static String said(Drawn child, String element) {
    return child.student().getOrDefault(element, "");
  }
}
