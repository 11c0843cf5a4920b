package org.monarca.records.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.reference.Subdivisions;
import org.monarca.records.reference.UsStates;

/**
 * An element of which a table says something.
 *
 * @param country the element of the same row in which the country of its place stands; null where
 *     it is no place
 * @param codes of its list on the day
 * @param meanings by value, as it is compared
 */
record Column(
    Element element, @Nullable Element country, CodeList codes, Map<String, Meaning> meanings) {

  /** Those of each kind of row; whose country must be known first come last. */
  static Map<RecordKind, List<Column>> of(CodeTable table, Catalogue day) {
    var columns = new EnumMap<RecordKind, List<Column>>(RecordKind.class);
    for (var kind : RecordKind.values()) {
      var some = new ArrayList<Column>();
      for (var element : day.asKnown(kind)) {
        var list = CodeTable.listOf(element);
        if (list != null && !table.byValue(list).isEmpty()) {
          some.add(of(element, table.byValue(list), day.codeList(list)));
        }
      }
      some.sort(Comparator.comparing(column -> column.country != null));
      columns.put(kind, List.copyOf(some));
    }
    return columns;
  }

  private static Column of(Element element, Map<String, CodeTable.Entry> entries, CodeList codes) {
    var meanings = new HashMap<String, Meaning>();
    entries.forEach((value, entry) -> {
      if (codes.contains(entry.ours())) {
        meanings.put(value, new Meaning(element, entry));
      }
    });
    return new Column(element, CodeTable.countryOf(element), codes, Map.copyOf(meanings));
  }

  /**
   * What the value means; null where it stays what it is.
   *
   * @param inCountry of the place; null where that is not said
   */
  @Nullable Meaning meaning(String value, @Nullable String inCountry) {
    if (codes.contains(value) || (country != null && Subdivisions.isWrittenAs(value))) {
      return null;
    }
    var meaning = meanings.get(CodeTable.folded(value));
    boolean abroad =
        meaning != null
            && country != null
            && inCountry != null
            && !UsStates.isOf(meaning.entry().ours(), inCountry);
    return abroad ? null : meaning;
  }
}
