package org.monarca.exchange.health.doses;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.NamedTable;

/** CDC's short names of vaccines ({@code cvx.csv}), in English. */
public final class VaccineNames {

  private static final Map<Integer, String> NAMES =
      NamedTable.rows(VaccineNames.class, "cvx.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> Integer.valueOf(row.getOrDefault("cvx", "")),
                  row -> row.getOrDefault("short_name", "")));

  private VaccineNames() {}

  public static Optional<String> of(int cvx) {
    return Optional.ofNullable(NAMES.get(cvx));
  }
}
