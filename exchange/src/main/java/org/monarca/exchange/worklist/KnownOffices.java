package org.monarca.exchange.worklist;

import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Region;

/**
 * Some districts and regions as the directory has them: read at once, then asked as often as there
 * are tasks and people. What was not read is not known.
 */
final class KnownOffices {

  private final Map<String, District> districts;
  private final Map<Long, Region> regions;

  KnownOffices(Map<String, District> districts, Map<Long, Region> regions) {
    this.districts = Map.copyOf(districts);
    this.regions = Map.copyOf(regions);
  }

  /** Whether the State has a district of that LEA id. */
  boolean hasDistrict(String state, String leaId) {
    var district = districts.get(leaId);
    return district != null && district.state().equals(state);
  }

  /** Whether the State has a region of that number. */
  boolean hasRegion(String state, long id) {
    var region = regions.get(id);
    return region != null && region.state().equals(state);
  }

  /** The region that the district belongs to. */
  Optional<Long> regionOf(String leaId) {
    return Optional.ofNullable(districts.get(leaId)).map(District::region);
  }
}
