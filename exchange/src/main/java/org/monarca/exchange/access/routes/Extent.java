package org.monarca.exchange.access.routes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose things a route reaches. What lies beyond is answered as what is not there at all. */
public enum Extent {
  /** What belongs to nobody, and is the same for everybody. */
  OPEN,

  /** What the link in a mail leads to, for whoever has it. */
  LINK,

  /** Every State's. */
  NATION,

  /** Those of the State to which whoever asks belongs. */
  OWN_STATE,

  /**
   * Those of the office in which whoever asks acts: the district's, the region's, the State's or
   * the Department's.
   */
  OWN_OFFICE,

  /** Those of whoever asks. */
  OWN_ACCOUNT;

  /** As the table writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that code. */
  public static Optional<Extent> of(String code) {
    return Arrays.stream(values()).filter(extent -> extent.code().equals(code)).findFirst();
  }
}
