package org.monarca.exchange.roster;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person asks of their list again and again.
 *
 * @param name what they call it
 */
public record SavedView(long id, String name, Filter filter, Order order) {

  /** Longest name, in characters. */
  public static final int LONGEST_NAME = 60;

  /** What an address says of it. */
  public Map<String, String> fields() {
    return fields(filter, order);
  }

  static Map<String, String> fields(Filter filter, Order order) {
    var fields = new LinkedHashMap<>(filter.fields());
    fields.putAll(order.fields());
    return fields;
  }
}
