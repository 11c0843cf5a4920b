package org.monarca.exchange.mappings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of one element, as far as a form can show it.
 *
 * @param columns from which it comes; several only of a key that is made of them
 * @param value what stands there where nothing was sent, or always where there is no column
 * @param date how dates are written in the column; empty as we do
 * @param told what the mapping says in a way that no form can show; null when there is nothing
 */
public record FieldChoice(List<String> columns, String value, String date, @Nullable String told) {

  public static final FieldChoice NOTHING = new FieldChoice(List.of(), "", "", null);

  public FieldChoice {
    columns = List.copyOf(columns);
  }

  /** From a column as it is. */
  static FieldChoice of(String column) {
    return new FieldChoice(List.of(column), "", "", null);
  }

  static FieldChoice always(String value) {
    return new FieldChoice(List.of(), value, "", null);
  }

  static FieldChoice told(String json) {
    return new FieldChoice(List.of(), "", "", json);
  }

  public boolean isNothing() {
    return columns.isEmpty() && value.isEmpty() && told == null;
  }

  /** The column; empty for none. */
  public String column() {
    return columns.isEmpty() ? "" : columns.getFirst();
  }
}
