package org.monarca.exchange.health.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.doses.VaccineNames;
import org.monarca.exchange.health.history.VaccineGroups;
import org.monarca.exchange.platform.SmallTable;

/**
 * A vaccine as States name it, and which doses count for it.
 *
 * @param group CDC's name of the vaccine group
 * @param only CVX of the only vaccine that counts; absent where any of the group does
 */
public record AskedVaccine(String name, String group, @Nullable Integer only) {

  private static final int LONGEST = 40;

  private static final List<AskedVaccine> KNOWN =
      SmallTable.rows(AskedVaccine.class, "vaccines.csv").stream()
          .map(row ->
              new AskedVaccine(
                  row.get(0),
                  row.get(1),
                  row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2))))
          .toList();

  /** "Td booster (DTaP/Tdap/Td, CVX 113)". */
  private static final Pattern OWN = Pattern.compile("(.+?) \\((.+?)(?:, CVX (\\d{1,3}))?\\)");

  /** Names by which States may name one, in the order of the schedule. */
  public static List<String> names() {
    return KNOWN.stream().map(AskedVaccine::name).toList();
  }

  /** By a known name, else by one of its own with CDC's vaccine group in brackets behind it. */
  static Optional<AskedVaccine> of(String typed) {
    return KNOWN.stream()
        .filter(one -> one.name().equalsIgnoreCase(typed))
        .findFirst()
        .or(() -> own(typed));
  }

  private static Optional<AskedVaccine> own(String typed) {
    var own = OWN.matcher(typed);
    if (!own.matches()) {
      return Optional.empty();
    }
    var only = own.group(3);
    return Optional.of(
            new AskedVaccine(
                own.group(1), own.group(2), only == null ? null : Integer.valueOf(only)))
        .filter(AskedVaccine::isOne);
  }

  /** Of a known group and vaccine; a known name does not come to mean another one. */
  private boolean isOne() {
    return name.length() <= LONGEST
        && VaccineGroups.isForAll(group)
        && (only == null || VaccineNames.of(only).isPresent())
        && KNOWN.stream()
            .filter(one -> one.name().equalsIgnoreCase(name))
            .allMatch(one -> one.group().equals(group) && Objects.equals(one.only(), only));
  }

  /** As it is written, so that it reads back as the same. */
  String written() {
    if (KNOWN.contains(this)) {
      return name;
    }
    return "%s (%s%s)".formatted(name, group, only == null ? "" : ", CVX " + only);
  }
}
