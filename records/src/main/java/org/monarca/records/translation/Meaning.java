package org.monarca.records.translation;

import java.util.Comparator;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.translation.CodeTable.Entry;

/** An entry of a table where it stands for values of one element. Each is itself. */
final class Meaning {

  /** In the order of the elements. */
  static final Comparator<Meaning> ORDER =
      Comparator.<Meaning, RecordKind>comparing(meaning -> meaning.element.kind())
          .thenComparingInt(meaning -> meaning.element.index())
          .thenComparing(meaning -> meaning.entry.theirs());

  private final Element element;
  private final Entry entry;

  Meaning(Element element, Entry entry) {
    this.element = element;
    this.entry = entry;
  }

  Element element() {
    return element;
  }

  Entry entry() {
    return entry;
  }
}
