package org.monarca.exchange.applications;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The zones in which people of the States and territories read times. */
public final class Zones {

  /** Where the Department sits. */
  static final ZoneId DEPARTMENT = ZoneId.of("America/New_York");

  /** From east to west. */
  public static final List<ZoneId> ALL =
      List.of(
              "America/Puerto_Rico",
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Anchorage",
              "Pacific/Honolulu",
              "Pacific/Pago_Pago",
              "Pacific/Guam")
          .stream()
          .map(ZoneId::of)
          .toList();

  private Zones() {}

  static Optional<ZoneId> of(String id) {
    return ALL.stream().filter(zone -> zone.getId().equals(id)).findFirst();
  }
}
