package org.monarca.exchange.cli.tables;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a file may say: a key that is not known may be a slip of the hand, and is refused. */
final class KnownKeys {

  private KnownKeys() {}

  /**
   * @param where in the file, in words
   */
  static void judge(Path file, String where, JsonNode found, List<String> known) {
    for (var key : found.propertyNames()) {
      if (!known.contains(key)) {
        throw new WrongInput(
            file,
            "%s has the key \"%s\", which is not known; there are: %s"
                .formatted(where, key, String.join(", ", known)));
      }
    }
  }
}
