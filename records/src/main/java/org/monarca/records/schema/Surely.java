package org.monarca.records.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.MdeVersions;
import org.monarca.records.RecordKind;
import org.monarca.records.reading.NestedRows;

/**
 * What a schema may say without knowing the day: elements and codes of the version in force and of
 * the last whose first day is known, so that a file of any day between is as good as its rules find
 * it. What only one of them asks for, none must have.
 */
final class Surely {

  private static final Catalogue NOW = Catalogue.published();
  private static final Catalogue THEN = MdeVersions.published().lastDated().catalogue();

  private Surely() {}

  /** The elements that stand in a record of that kind, in catalogue order. */
  static List<Element> elements(RecordKind kind) {
    var all = new ArrayList<Element>();
    for (var element : NOW.asKnown(kind)) {
      all.add(THEN.find(kind, element.key()).isPresent() ? element : element.ifSent());
    }
    for (var element : THEN.asKnown(kind)) {
      if (NOW.find(kind, element.key()).isEmpty()) {
        all.add(element.ifSent());
      }
    }
    return NestedRows.nested(kind, all);
  }

  /** The codes of that list. */
  static Set<String> codes(String list) {
    var codes = new LinkedHashSet<>(NOW.codeList(list).codes());
    codes.addAll(THEN.codeList(list).codes());
    return codes;
  }
}
