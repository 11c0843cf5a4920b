package org.monarca.exchange.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which office a new task goes to, and until when it is due: the lowest level that the
 * State has set up and that the child's district leads to. Asks the directory once for each State
 * and district of a batch.
 */
final class Placing {

  private final Offices offices;
  private final SettingStore settings;
  private final Map<String, StateSettings> ofState = new HashMap<>();
  private final Map<String, Office> ofDistrict = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Map<String, Instant> ends = new HashMap<>();

  Placing(Offices offices, SettingStore settings) {
    this.offices = offices;
    this.settings = settings;
  }

  Placed place(NewTask task) {
    if (task.isOfTheDepartment()) {
      int within = task.kind().usualDays();
      return new Placed(task, Office.department(), due(task.state(), within), within, null);
    }
    var set = ofState.computeIfAbsent(task.state(), settings::held);
    if (task.kind().isOfUsers()) {
      int within = set.dueWithin(task.kind());
      var users = new Office(Level.STATE, task.state(), null, null);
      return new Placed(task, users, due(task.state(), within), within, null);
    }
    var office =
        ofDistrict.computeIfAbsent(
            task.state() + " " + Objects.requireNonNullElse(task.district(), ""),
            key -> office(task.state(), task.district(), set));
    int within = set.dueWithin(task.kind());
    return new Placed(
        task,
        office,
        due(task.state(), within),
        within,
        end(task.state(), set.daysAt(office.level())));
  }

  private Office office(String state, @Nullable String leaId, StateSettings set) {
    var known = offices.known(leaId == null ? Set.of() : Set.of(leaId), Set.of());
    if (leaId == null || !known.hasDistrict(state, leaId)) {
      return new Office(Level.STATE, state, null, null);
    }
    var region = known.regionOf(leaId).orElse(null);
    if (set.districts()) {
      return new Office(Level.DISTRICT, state, region, leaId);
    }
    boolean isForRegion = set.regions() && region != null;
    return new Office(isForRegion ? Level.REGION : Level.STATE, state, region, leaId);
  }

  private LocalDate due(String state, int workingDays) {
    return days.computeIfAbsent(
        state + " " + workingDays,
        key -> offices.plusWorkingDays(state, offices.today(state), workingDays));
  }

  private Instant end(String state, int workingDays) {
    return ends.computeIfAbsent(state + " " + workingDays, key -> offices.over(state, workingDays));
  }

  /**
   * A new task and where it goes.
   *
   * @param escalates when it goes up by itself; never from the Department, and never what only the
   *     users' own administrators may decide
   */
  record Placed(
      NewTask task, Office office, LocalDate due, int dueDays, @Nullable Instant escalates) {}
}
