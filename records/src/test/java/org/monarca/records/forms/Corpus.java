package org.monarca.records.forms;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.monarca.records.submission.Form;

/** The kept files that no reader may trip over. */
final class Corpus {

  private Corpus() {}

  static List<Path> files() throws IOException {
    try (var files = Files.list(folder())) {
      return files.filter(file -> Form.ofName(file.toString()).isPresent()).sorted().toList();
    }
  }

  static List<Path> files(Form form) throws IOException {
    return files().stream().filter(file -> form(file) == form).toList();
  }

  static Form form(Path file) {
    return Form.ofName(file.toString()).orElseThrow();
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Corpus.class.getResource("corpus")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
