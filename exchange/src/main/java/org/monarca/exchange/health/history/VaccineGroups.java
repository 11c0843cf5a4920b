package org.monarca.exchange.health.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.SmallTable;

/** The vaccine groups that are given to everybody, in the order in which people read them. */
public final class VaccineGroups {

  private static final List<List<String>> ROWS =
      SmallTable.rows(VaccineGroups.class, "vaccine_groups.csv");

  private static final Map<String, String> CODES =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(row -> row.get(1), row -> row.get(0)));

  private static final List<String> ORDER = ROWS.stream().map(row -> row.get(1)).toList();

  private VaccineGroups() {}

  /** Whether it is given to everybody of an age. */
  public static boolean isForAll(String group) {
    return CODES.containsKey(group);
  }

  static int place(String group) {
    int place = ORDER.indexOf(group);
    return place < 0 ? ORDER.size() : place;
  }

  /** By which its name is found, {@code dtap}; CDC's own name of one that is not for all. */
  public static String code(String group) {
    return CODES.getOrDefault(group, group);
  }
}
