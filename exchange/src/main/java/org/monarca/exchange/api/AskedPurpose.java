package org.monarca.exchange.api;

import org.monarca.exchange.consolidated.LookUp;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.platform.Actor;

/** What a program says that it looks children up for; a State's system need not say it. */
final class AskedPurpose {

  /** The header of a request; its values are the codes that {@link Purpose} has. */
  static final String HEADER = "Monarca-Purpose";

  private AskedPurpose() {}

  /** A purpose that is not known counts as none said. */
  static LookUp lookUp(Actor actor, String said) {
    return new LookUp(actor, Purpose.of(said).orElse(Purpose.EXCHANGE));
  }
}
