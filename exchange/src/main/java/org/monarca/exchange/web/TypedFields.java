package org.monarca.exchange.web;

import java.util.Map;

/**
 * A form that comes back: what was typed into its fields, and what was wrong with it.
 *
 * @param fields by name; what is not there was left blank
 */
record TypedFields(Map<String, String> fields, Problems problems) {

  static final TypedFields NONE = new TypedFields(Map.of(), Problems.NONE);

  TypedFields {
    fields = Map.copyOf(fields);
  }

  /** As it was typed. */
  public String value(String field) {
    return fields.getOrDefault(field, "");
  }

  /** As it was typed, or what stands there when nothing came back. */
  public String valueOr(String field, String otherwise) {
    return fields.getOrDefault(field, otherwise);
  }
}
