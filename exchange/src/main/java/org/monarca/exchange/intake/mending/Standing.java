package org.monarca.exchange.intake.mending;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the mending of a child has come.
 *
 * @param submission in which it was sent again last, or refused again later
 */
public record Standing(Kind kind, @Nullable UUID submission) {

  static final Standing TO_MEND = new Standing(Kind.TO_MEND, null);

  /** What can be said of it. */
  public enum Kind {
    TO_MEND,
    /** It was sent again, and is not through. */
    SENT,
    /** It was sent again, and refused again. */
    REFUSED_AGAIN,
    /** It was accepted since, or withdrawn, or nothing more is sent. */
    MENDED,
    /** A later submission was refused too: what it says is newer. */
    LATER;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody must do something here. */
    public boolean isOpen() {
      return this == TO_MEND || this == REFUSED_AGAIN;
    }
  }
}
