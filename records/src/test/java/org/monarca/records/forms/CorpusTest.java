package org.monarca.records.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Heard;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Reading;

class CorpusTest {

  static List<Path> files() throws IOException {
    return Corpus.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileOfTheCorpusIsRefusedForWhatItsNameSays(Path file) throws IOException {
    var reading =
        Forms.reader(Corpus.form(file), Workspace.usual())
            .examine(file, Expectation.from("TX"), new Heard());

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(file.getFileName().toString())
                    .startsWith(refused.findings().getFirst().code()));
  }
}
