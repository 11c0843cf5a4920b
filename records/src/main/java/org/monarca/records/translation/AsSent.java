package org.monarca.records.translation;

import java.util.Map;
import org.monarca.records.Element;
import org.monarca.records.Origin;
import org.monarca.records.Row;

/**
 * Where values of a translated row stood: each as it was sent, before our code stood for it.
 *
 * @param place of rows of its kind, in our own forms
 * @param values by element, as sent
 */
record AsSent(Row row, String place, Map<Element, String> values) implements Origin {

  /** That row as it was sent. */
  static Row row(Row row) {
    return row.origin() instanceof AsSent sent ? sent.row() : row;
  }

  @Override
  public Told told(Element element) {
    var sent = values.get(element);
    var before = row.origin();
    if (before == null) {
      return new Told(place, row.line(), row.column(), null, sent, null);
    }
    var told = before.told(element);
    return sent == null || told.value() != null
        ? told
        : new Told(told.file(), told.line(), told.column(), told.name(), sent, told.form());
  }
}
