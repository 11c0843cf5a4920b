package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document of who may do what is the one that {@code ./monarca docs} writes. */
class AccessDocumentTest {

  @Test
  void itIsUpToDate() throws IOException {
    assertThat(Path.of("..", "docs", AccessDocument.NAME))
        .as("run ./monarca docs and commit what it writes")
        .content()
        .isEqualTo(AccessDocument.text());
  }

  @Test
  void itIsWrittenWhenItIsOutOfDate(@TempDir Path folder) throws IOException {
    assertThat(AccessDocument.write(folder)).isTrue();
    assertThat(AccessDocument.write(folder)).isFalse();
  }
}
