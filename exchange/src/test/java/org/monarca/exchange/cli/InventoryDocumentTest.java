package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.cli.InventoryDocument.Table;
import org.monarca.exchange.platform.TestDatabase;

/** Everything that is kept has a class, from which follows how. */
class InventoryDocumentTest {

  @Test
  void everyTableOfTheDatabaseHasAClass() throws IOException {
    var kept = TestDatabase.fresh().tables();

    assertThat(InventoryDocument.tables()).extracting(Table::name).containsExactlyElementsOf(kept);
    assertThat(InventoryDocument.tables())
        .allMatch(table -> !table.holds().isBlank())
        .extracting(Table::kept)
        .isSubsetOf(InventoryDocument.classes());
  }

  @Test
  void itIsUpToDate() throws IOException {
    assertThat(Path.of("..", "docs", InventoryDocument.NAME))
        .as("run ./monarca docs and commit what it writes")
        .content()
        .isEqualTo(InventoryDocument.text());
  }

  @Test
  void itIsWrittenWhenItIsOutOfDate(@TempDir Path folder) throws IOException {
    assertThat(InventoryDocument.write(folder)).isTrue();
    assertThat(InventoryDocument.write(folder)).isFalse();
  }
}
