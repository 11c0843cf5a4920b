package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.monarca.records.RecordKind;

/**
 * One line of what a mapping says, for people.
 *
 * @param table of the mapping
 * @param record the kind of row
 * @param element its key
 * @param from columns or paths, the first of which counts that is not blank; blank for none
 * @param how the value is converted, blank when it stays as it is
 */
public record MappedElement(
    String table, RecordKind record, String element, String from, String how) {

  /** All that a mapping says, table by table. */
  public static List<MappedElement> of(Mapping mapping) {
    var lines = new ArrayList<MappedElement>();
    for (var table : mapping.tables()) {
      var kind = table.kind();
      if (kind != null) {
        for (var field : table.fields()) {
          lines.add(
              new MappedElement(
                  table.name(), kind, field.element().key(), from(field), how(field)));
        }
      }
    }
    return List.copyOf(lines);
  }

  private static String from(Field field) {
    return switch (field.from()) {
      case null -> "";
      case Expression.Template template ->
          String.join(" and ", template.columns().distinct().toList());
      case Expression from ->
          String.join(", else ", from.choices().stream().map(Expression::name).toList());
    };
  }

  private static String how(Field field) {
    var how = new ArrayList<String>();
    var as = field.as();
    if (as.after() != null) {
      how.add("what stands behind " + as.after());
    }
    if (as.digits()) {
      how.add("without signs between digits");
    }
    if (!as.dates().isEmpty()) {
      how.add(
          "date as " + String.join(" or ", as.dates().stream().map(DateForm::pattern).toList()));
    }
    if (!as.codes().isEmpty()) {
      how.add(codes(as));
    }
    if (as.pad() > 0) {
      how.add("%d digits, with zeros in front".formatted(as.pad()));
    }
    if (as.digest() > 0) {
      how.add("%d digits of its SHA-256".formatted(as.digest()));
    }
    if (field.fallback() != null) {
      how.add((field.from() == null ? "always " : "else ") + field.fallback());
    }
    return String.join("; ", how);
  }

  private static String codes(Conversion as) {
    return String.join(
        ", ",
        as.codes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(code ->
                code.getKey() + " is " + (code.getValue().isEmpty() ? "blank" : code.getValue()))
            .toList());
  }
}
