package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see of a child.
 *
 * @param ask postal codes of the States that protect the child: whom to call
 * @param until when an emergency is over; absent otherwise
 */
public record Shelter(Sight sight, List<String> ask, @Nullable Instant until) {

  /** Of a child whom nobody protects. */
  public static final Shelter NONE = new Shelter(Sight.UNPROTECTED, List.of(), null);

  public Shelter {
    ask = List.copyOf(ask);
  }

  /** How much is shown, and why. */
  public enum Sight {
    UNPROTECTED,

    /** All, to a privacy officer of the State where the child is. */
    OFFICER,

    /** All, in an emergency that the States were told of. */
    EMERGENCY,

    /** Not where the child is. */
    WITHHELD
  }

  public boolean isProtected() {
    return sight != Sight.UNPROTECTED;
  }

  public boolean withholds() {
    return sight == Sight.WITHHELD;
  }
}
