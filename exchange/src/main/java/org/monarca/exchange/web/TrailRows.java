package org.monarca.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.trail.TrailEntry;
import org.monarca.exchange.intake.Table;

/** Entries of the audit trail as rows of a file, in codes. */
final class TrailRows {

  static final List<String> COLUMNS =
      List.of(
          "sequence",
          "at",
          "actor_kind",
          "actor",
          "name",
          "role",
          "state",
          "action",
          "object_kind",
          "object",
          "outcome",
          "purpose",
          "request",
          "facts");

  private static final String PROTECTED = "protected";

  private TrailRows() {}

  /**
   * @param names of people by their accounts
   * @param withheld numbers of children whom the reader is not told of
   */
  static void write(
      TrailEntry entry, Map<String, String> names, Set<String> withheld, Table table) {
    table.row(
        entry.sequence(),
        entry.at(),
        entry.kind().name(),
        entry.actor(),
        names.get(entry.actor()),
        entry.role(),
        entry.state(),
        entry.action(),
        entry.objectKind(),
        told(entry.objectId(), withheld),
        entry.refused() ? "refused" : "done",
        entry.purpose().orElse(null),
        entry.request(),
        facts(entry, withheld));
  }

  private static String facts(TrailEntry entry, Set<String> withheld) {
    return entry.facts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(fact -> fact.getKey() + "=" + told(fact.getValue(), withheld))
        .collect(Collectors.joining("; "));
  }

  private static @Nullable String told(@Nullable Object value, Set<String> withheld) {
    if (value instanceof List<?> some) {
      return some.stream().map(one -> told(one, withheld)).collect(Collectors.joining(" "));
    }
    var text = value == null ? null : value.toString();
    return text != null && TrailEntry.tellsOf(text, withheld) ? PROTECTED : text;
  }
}
