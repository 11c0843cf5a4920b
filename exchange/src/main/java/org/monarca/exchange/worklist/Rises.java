package org.monarca.exchange.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a task that comes to an office now will leave it for the next one up. */
@Component
class Rises {

  private final Offices offices;
  private final SettingStore settings;

  Rises(Offices offices, SettingStore settings) {
    this.offices = offices;
    this.settings = settings;
  }

  /** Null with the Department: from there it goes nowhere. */
  @Nullable Instant from(Office office) {
    return office.level() == Level.NATION
        ? null
        : offices.over(office.state(), settings.of(office.state()).daysAt(office.level()));
  }
}
