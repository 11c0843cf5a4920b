package org.monarca.records.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents in the project are those that {@code ./monarca docs} writes. */
class DocumentsTest {

  private static final Path DOCS = Path.of("..", "docs");

  /** Written by hand, or by others. */
  private static final List<String> NOT_OURS = List.of("README.md");

  @Test
  void everyDocumentIsUpToDate() {
    Documents.all()
        .forEach((path, text) ->
            assertThat(DOCS.resolve(path))
                .as("run ./monarca docs and commit what it writes")
                .content()
                .isEqualTo(text));
  }

  @Test
  void noProblemHasAPageThatIsNotWritten() throws IOException {
    try (var files = Files.list(DOCS.resolve("problems"))) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .filteredOn(name -> !NOT_OURS.contains(name))
          .allMatch(name -> Documents.all().containsKey("problems/" + name));
    }
  }

  @Test
  void onlyWhatIsOutOfDateIsWritten(@TempDir Path folder) throws IOException {
    assertThat(Documents.write(folder)).isEqualTo(Documents.all().size());
    Files.writeString(folder.resolve("problems/MON-2012.md"), "old");

    assertThat(Documents.write(folder)).isEqualTo(1);
    assertThat(Documents.write(folder)).isZero();
  }

  @Test
  void nothingIsLeftOpenInADocument() {
    assertThat(Documents.all().values())
        .noneMatch(text -> text.contains("null") && !text.contains("Null"))
        .noneMatch(text -> text.matches("(?s).*\\{\\d}.*"));
  }
}
