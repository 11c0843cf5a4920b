package org.monarca.immunization.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * CDC's supporting data of one version, read once. Immutable.
 *
 * @param source which version, in words
 * @param antigens in the order of the data
 * @param associations which antigens a vaccine holds, by CVX
 * @param conflicts by CVX of the vaccine that is given later
 */
public record Schedule(
    String source,
    List<Antigen> antigens,
    List<VaccineGroup> groups,
    Map<Integer, List<Association>> associations,
    Map<Integer, List<Conflict>> conflicts) {

  /** The version that comes with the product. */
  public static Schedule standard() {
    return ScheduleReader.read(ScheduleFiles.ofProduct());
  }

  /** Another version: a folder with files of the same names. */
  public static Schedule from(Path folder) {
    return ScheduleReader.read(ScheduleFiles.of(folder));
  }

  /** Whether a vaccine is known. */
  public boolean knows(int cvx) {
    return associations.containsKey(cvx);
  }

  /** Whether there is a series for an antigen of a vaccine group. */
  public boolean forecasts(String group) {
    return groups.stream()
        .filter(one -> one.name().equals(group))
        .flatMap(one -> one.antigens().stream())
        .anyMatch(name -> antigens.stream().anyMatch(antigen -> antigen.name().equals(name)));
  }

  /** What stands between a vaccine and those given before. */
  public List<Conflict> conflictsOf(int cvx) {
    return conflicts.getOrDefault(cvx, List.of());
  }
}
