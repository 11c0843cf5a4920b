package org.monarca.exchange.jurisdictions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.jurisdictions.holidays.WorkingDays;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** What every feature may ask the directory; it holds nothing of a child. */
@Service
public class Directory {

  /** In place of a State, where only the federal holidays count. */
  public static final String FEDERAL = "US";

  private final DirectoryStore store;
  private final ContactStore contacts;
  private final WorkingDays workingDays;

  public Directory(Database database, WorkingDays workingDays) {
    this.store = new DirectoryStore(database);
    this.contacts = new ContactStore(database);
    this.workingDays = workingDays;
  }

  /**
   * Whether offices of that State are open: no weekend, no federal or State holiday.
   *
   * @param state postal code, or {@link #FEDERAL}
   */
  public boolean isWorkingDay(String state, LocalDate day) {
    return workingDays.isWorkingDay(state, day);
  }

  /**
   * The day that many working days of a State after another.
   *
   * @param days at least 0, which gives the day itself or the next working day
   */
  public LocalDate plusWorkingDays(String state, LocalDate from, int days) {
    return workingDays.plus(state, from, days);
  }

  /**
   * The district of that id, of whatever State.
   *
   * @param leaId seven digits; anything else finds none
   */
  public Optional<District> district(String leaId) {
    return store.district(leaId);
  }

  /** The districts of these ids that there are, of whatever State, by their ids. */
  public Map<String, District> districts(Collection<String> leaIds) {
    return store.districts(leaIds).stream()
        .collect(Collectors.toMap(District::leaId, district -> district));
  }

  /** The regions of these numbers that there are, of whatever State, by their numbers. */
  public Map<Long, Region> regions(Collection<Long> ids) {
    return store.regions(ids).stream().collect(Collectors.toMap(Region::id, region -> region));
  }

  /** The region that the district belongs to; none where there is no such district or region. */
  public Optional<Region> regionOf(String leaId) {
    return store.regionOf(leaId);
  }

  /** The regions of a State, by name. */
  public List<Region> regions(String state) {
    return store.regions(state);
  }

  public Optional<Region> region(long id) {
    return store.region(id);
  }

  /** The regions of a State with the number of their districts, by name. */
  public List<RegionLine> regionLines(String state) {
    return store.regionLines(state);
  }

  public DirectoryCounts counts(String state) {
    return store.counts(state);
  }

  /** Districts of a State, by name. */
  public List<District> districts(Asked asked) {
    return store.districts(asked);
  }

  /** The schools and other operators of a district, schools first, by name. */
  public List<Operator> operators(String leaId) {
    return store.operators(leaId);
  }

  /** Whom to ask at that level of the State. */
  public List<OfficeContact> contacts(String state, Level level) {
    return contacts.all(state, level);
  }
}
