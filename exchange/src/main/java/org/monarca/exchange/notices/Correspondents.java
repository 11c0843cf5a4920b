package org.monarca.exchange.notices;

import java.util.Optional;
import org.monarca.exchange.notices.Preference.Language;

/** People who get mail and have no account; a feature that has to do with such is one. */
public interface Correspondents {

  /** Whoever a notice's receiver of that name is; empty where it is none of theirs. */
  Optional<Correspondent> find(String receiver);

  /** Somebody without an account. */
  record Correspondent(String email, Language language) {}
}
