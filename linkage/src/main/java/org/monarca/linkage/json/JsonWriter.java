package org.monarca.linkage.json;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes JSON for people to read: two spaces an indent, one member a line, objects of numbers alone
 * on one line.
 */
public final class JsonWriter {

  private JsonWriter() {}

  /** The text of the object, ending with a line feed. */
  public static String write(Json.Members object) {
    var out = new StringBuilder();
    write(out, object, "\n");
    return out.append('\n').toString();
  }

  private static void write(StringBuilder out, Json value, String line) {
    switch (value) {
      case Json.Text(var text) -> quote(out, text);
      case Json.Figure(var number) -> out.append(plain(number));
      case Json.Members(var members) -> {
        boolean flat = members.values().stream().allMatch(Json.Figure.class::isInstance);
        write(out, members, flat ? " " : line + "  ", flat ? " " : line);
      }
    }
  }

  private static void write(
      StringBuilder out, Map<String, Json> members, String before, String end) {
    var separator = "{";
    for (var member : members.entrySet()) {
      out.append(separator).append(before);
      quote(out, member.getKey());
      out.append(": ");
      write(out, member.getValue(), before);
      separator = ",";
    }
    out.append(members.isEmpty() ? "{}" : end + "}");
  }

  /**
   * Without an exponent or a needless ".0"; the shortest digits that read back as the same number.
   */
  private static String plain(double number) {
    var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    return digits.toPlainString();
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
