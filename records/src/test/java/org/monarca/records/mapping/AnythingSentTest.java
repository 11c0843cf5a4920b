package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.Heard;
import org.monarca.records.forms.Forms;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/** Whatever a sender of another layout gets wrong ends as findings, and memory is bounded. */
class AnythingSentTest {

  private static final String[] EXAMPLES = {
    "legacy", "oneroster", "edfi", "coe-system", "wide-table", "school-system"
  };

  @Property(tries = 400)
  void aDamagedExampleEndsAsAReading(
      @ForAll @IntRange(max = 5) int example, @ForAll long seed, @ForAll boolean cut)
      throws IOException {
    var folder = Files.createTempDirectory("anything");
    try {
      var damaged = Examples.of(EXAMPLES[example]).damaged(new Random(seed), cut);

      var said = damaged.read(folder);

      assertThat(said.reading()).isInstanceOfAny(Reading.Complete.class, Reading.Refused.class);
      if (said.reading() instanceof Reading.Refused(var findings)) {
        assertThat(findings).isNotEmpty();
      }
    } finally {
      remove(folder);
    }
  }

  @Test
  void withoutMemoryTheSameIsHeard(@TempDir Path folder) throws IOException {
    var zip = Examples.of("legacy").zip(folder);

    var roomy = heard(zip, Workspace.in(folder));
    var narrow = heard(zip, Workspace.in(folder).withMemory(1));

    assertThat(narrow.accepted).isEqualTo(roomy.accepted);
    assertThat(narrow.findings).isEqualTo(roomy.findings);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(zip);
    }
  }

  private static Heard heard(Path zip, Workspace space) throws IOException {
    var heard = new Heard();
    Forms.reader(Form.CSV_BUNDLE, space).examine(zip, Expectation.from("TX"), heard);
    return heard;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      files.forEach(file -> {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    Files.delete(folder);
  }
}
