package org.monarca.exchange.worklist;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * What a State sets up: its levels, and its times. It holds for what opens or moves from then on;
 * what is open with a level that takes part no longer moves to the next one up.
 */
@Service
public class WorklistSettings {

  private final Database database;
  private final SettingStore store;
  private final Rehousing rehousing;
  private final Audit audit;
  private final InstantSource clock;

  WorklistSettings(
      Database database,
      SettingStore store,
      Rehousing rehousing,
      Audit audit,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.rehousing = rehousing;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of that State; the usual ones where it has set nothing. */
  public StateSettings of(Actor reader, String state) {
    return database.read(reader, () -> store.of(state));
  }

  /** Puts them in force, where nobody has changed them since the version that they name. */
  public Setting change(Actor administrator, StateSettings settings) {
    if (!administrator.role().equals(Role.STATE_DATA_ADMIN.code())
        || !administrator.belongsTo(settings.state())) {
      return Setting.NOT_YOURS;
    }
    if (!settings.isWithinBounds()) {
      return Setting.OUT_OF_BOUNDS;
    }
    return database.write(administrator, () -> changed(administrator, settings));
  }

  private Setting changed(Actor administrator, StateSettings settings) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rehousing.hold(settings.state());
    var before = store.of(settings.state());
    if (!store.save(settings, administrator.id(), now)) {
      return Setting.CHANGED;
    }
    rehousing.changed(before, settings);
    audit.record(administrator, Entry.done("worklist.set-up", "state", settings.state()));
    return Setting.DONE;
  }

  /** What came of it. */
  public enum Setting {
    DONE,

    /** Somebody else has changed them meanwhile. */
    CHANGED,
    OUT_OF_BOUNDS,
    NOT_YOURS
  }
}
