package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.monarca.linkage.table.TableModelFile;
import org.monarca.linkage.weigh.Model;

/** Reads models that were saved. */
public final class TableModels {

  private TableModels() {}

  /** A model for a table of these settings. */
  public static Model read(Path file, LinkSettings settings) {
    try {
      return TableModelFile.read(Files.readString(file), settings.columns());
    } catch (IOException e) {
      throw new WrongInput(file, "there is no such file of UTF-8 text that can be read");
    } catch (IllegalArgumentException e) {
      throw new WrongInput(
          file,
          "the model cannot be used: %s. Use the settings it was learned with, or learn one without --model"
              .formatted(e.getMessage()));
    }
  }
}
