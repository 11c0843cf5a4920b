package org.monarca.exchange.sealing;

import java.nio.file.Files;
import org.monarca.exchange.platform.Database;

/**
 * Stops a start whose keys are not those of the database: found out later, it would be in the
 * middle of somebody's work. Makes the file where the database holds nothing that needs one.
 */
final class KeysFit {

  private static final String REMEDY =
      "put the file back from its backup, or name the right one by monarca.keys.file (docs/operations, \"Keys outside the database\")";

  private final Database database;
  private final OuterKeys outer;
  private final Seals seals;

  KeysFit(Database database, OuterKeys outer, Seals seals) {
    this.database = database;
    this.outer = outer;
    this.seals = seals;
  }

  void check() {
    var keys = database.read(Seals.SEALING, () -> new KeyStore(database).living());
    if (!Files.exists(outer.file())) {
      if (!keys.isEmpty()) {
        throw new IllegalStateException(
            "the keys of this database are missing, there is no file %s; %s"
                .formatted(outer.file(), REMEDY));
      }
      if (!outer.make()) {
        throw new IllegalStateException(
            "the key file %s that monarca.keys.file names is not there; make it as docs/operations says"
                .formatted(outer.file()));
      }
    }
    outer.keys();
    for (var key : keys) {
      try {
        seals.fetch(key.number());
      } catch (IllegalStateException foreign) {
        throw new IllegalStateException(
            "the keys of %s are not those of this database; %s".formatted(outer.file(), REMEDY),
            foreign);
      }
    }
  }
}
