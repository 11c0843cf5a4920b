package org.monarca.exchange.notices;

import java.util.Map;
import java.util.Optional;

/** What a message carries besides its words, and is looked up when it leaves. */
interface Enclosure {

  /** Nothing, in any message. */
  Enclosure NONE = (kind, ids) -> Optional.empty();

  /** A paragraph of its own; empty where a message of that kind carries nothing. */
  Optional<String> of(String kind, Map<String, String> ids);
}
