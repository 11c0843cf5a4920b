package org.monarca.exchange.access.people;

import java.util.Locale;
import org.monarca.exchange.access.people.PasswordRules.Fault;

/** What came of choosing a password. */
public sealed interface Chosen {

  /** It is set. */
  enum Done implements Chosen {
    DONE
  }

  /** It is not good enough; the link stays good. */
  record Unfit(Fault fault) implements Chosen {}

  /** It is not set. */
  enum Refused implements Chosen {
    /** The link is not good for it, or not any more. */
    LINK,

    /** The password that the person has is another. */
    PASSWORD,
    TOO_MANY;

    /** As the audit and the catalogues write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
