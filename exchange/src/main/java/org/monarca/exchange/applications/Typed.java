package org.monarca.exchange.applications;

import java.util.Map;
import org.monarca.exchange.platform.PlainText;

/** A form as it was typed. */
public record Typed(Map<String, String> fields) {

  public Typed {
    fields = Map.copyOf(fields);
  }

  /** One line; empty for nothing. */
  public String line(String field) {
    return PlainText.of(fields.get(field));
  }

  /** With its lines. */
  String lines(String field) {
    return PlainText.lines(fields.get(field));
  }
}
