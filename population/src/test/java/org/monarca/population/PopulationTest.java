package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.population.states.ErrorRate;

class PopulationTest {

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    var one = Populations.small(folder.resolve("one"), 1_500, ErrorRate.USUAL);
    var three = Populations.small(folder.resolve("three"), 1_500, ErrorRate.USUAL);

    new Population(1).generate(one, Progress.silent());
    new Population(3).generate(three, Progress.silent());

    for (var state : Populations.STATES) {
      var file = state + ".zip";
      assertThat(one.out().resolve(file)).hasSameBinaryContentAs(three.out().resolve(file));
    }
    assertThat(one.truth()).hasSameBinaryContentAs(three.truth());
  }

  @Test
  void anotherSeedGivesAnotherPopulation() throws IOException {
    var seven = Populations.small(folder.resolve("seven"), 50, ErrorRate.USUAL);
    var eight =
        Settings.of(
            50, Populations.STATES, 8, Populations.DAY, ErrorRate.USUAL, folder.resolve("eight"));

    new Population().generate(seven, Progress.silent());
    new Population().generate(eight, Progress.silent());

    assertThat(Files.readString(seven.truth())).isNotEqualTo(Files.readString(eight.truth()));
  }

  @Test
  void aLargerPopulationBeginsWithTheSameChildren() throws IOException {
    var few = Populations.small(folder.resolve("few"), 100, ErrorRate.USUAL);
    var many = Populations.small(folder.resolve("many"), 300, ErrorRate.USUAL);

    new Population().generate(few, Progress.silent());
    new Population().generate(many, Progress.silent());

    assertThat(Files.readString(many.truth())).startsWith(Files.readString(few.truth()));
  }

  @Test
  void progressEndsWithAllChildrenWritten() throws IOException {
    var heard = new ArrayList<Long>();
    var settings = Populations.small(folder, 3_001, ErrorRate.LOW);

    var outcome = new Population().generate(settings, (done, wanted) -> heard.add(done));

    assertThat(heard).isSorted().endsWith(3_001L);
    assertThat(outcome.children()).isEqualTo(3_001);
  }

  @Test
  void nothingButTheBundlesAndTheTruthIsLeftBehind() throws IOException {
    new Population().generate(Populations.small(folder, 20, ErrorRate.USUAL), Progress.silent());

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "TX.zip", "MI.zip", "FL.zip", "CA.zip", "WA.zip", "NC.zip", "OH.zip", "truth.csv");
    }
  }

  @Test
  void aStateThatDoesNotExistIsRefusedBeforeAnythingIsWritten() {
    var settings =
        Settings.of(1, List.of("XX"), 7, Populations.DAY, ErrorRate.USUAL, folder.resolve("none"));

    assertThatThrownBy(() -> new Population().generate(settings, Progress.silent()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XX");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
