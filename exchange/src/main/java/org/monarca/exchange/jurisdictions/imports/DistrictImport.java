package org.monarca.exchange.jurisdictions.imports;

import static org.monarca.exchange.jurisdictions.imports.Checks.firstOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.jurisdictions.imports.Sheet.Line;

/** Districts, one a row; a column that the file does not have leaves what is known. */
final class DistrictImport implements Import<DistrictRow> {

  private final ImportStore store;
  private final Checks checks;
  private final Map<String, Long> regions;

  /**
   * @param regions of the State, by name in lower case
   */
  DistrictImport(ImportStore store, Checks checks, Map<String, Long> regions) {
    this.store = store;
    this.checks = checks;
    this.regions = regions;
  }

  @Override
  public String object() {
    return "district";
  }

  @Override
  public List<String> needed() {
    return List.of("leaid", "lea_name", "state");
  }

  @Override
  public Set<String> known() {
    return Set.of("city", "region");
  }

  @Override
  public Optional<Fault> wrong(Line row) {
    return firstOf(
        List.of(
            () -> checks.ownState(row),
            () -> checks.ownId(row, "leaid", 7),
            () -> checks.present(row, "lea_name"),
            () -> checks.notLonger(row, "lea_name", District.LONGEST_NAME),
            () -> checks.notLonger(row, "city", District.LONGEST_CITY),
            () -> Checks.when(!isKnown(row.value("region")), row, Wrong.REGION_UNKNOWN, "region"),
            () -> checks.first(row, "leaid")));
  }

  @Override
  public DistrictRow taken(Line row) {
    return new DistrictRow(
        row.value("leaid"),
        row.value("lea_name"),
        row.value("city").isEmpty() ? null : row.value("city"),
        row.has("city"),
        regions.get(row.value("region").toLowerCase(Locale.ROOT)),
        row.has("region"));
  }

  @Override
  public Written write(List<DistrictRow> taken) {
    return store.writeDistricts(checks.state(), taken);
  }

  private boolean isKnown(String region) {
    return region.isEmpty() || regions.containsKey(region.toLowerCase(Locale.ROOT));
  }
}
