package org.monarca.linkage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads one JSON object from a text. Throws IllegalArgumentException with the place when the text
 * is not one.
 */
public final class JsonReader {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

  /** A model file needs a handful; thousands would exhaust the stack. */
  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The object that is the whole of this text. */
  public static Json.Members read(String text) {
    var reader = new JsonReader(text);
    var object = reader.object();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.refusal("nothing may follow the object");
    }
    return object;
  }

  private Json value() {
    return switch (peek()) {
      case '{' -> object();
      case '"' -> new Json.Text(string());
      default -> number();
    };
  }

  private Json.Members object() {
    expect('{');
    if (++depth > DEEPEST) {
      throw refusal("objects stand too deep in each other");
    }
    var members = new Json.Members(members());
    depth--;
    return members;
  }

  private Map<String, Json> members() {
    var members = new LinkedHashMap<String, Json>();
    if (peek() == '}') {
      at++;
      return members;
    }
    do {
      peek();
      var name = string();
      expect(':');
      if (members.put(name, value()) != null) {
        throw refusal("\"" + name + "\" is given twice");
      }
    } while (another());
    return members;
  }

  private boolean another() {
    char c = peek();
    at++;
    if (c != ',' && c != '}') {
      throw refusal("a comma or the end of the object is expected");
    }
    return c == ',';
  }

  private Json.Figure number() {
    var number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw refusal("an object, a text or a number is expected");
    }
    at = number.end();
    double value = Double.parseDouble(number.group());
    if (Double.isInfinite(value)) {
      throw refusal("the number is too large");
    }
    return new Json.Figure(value);
  }

  private String string() {
    expect('"');
    var string = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return string.toString();
      }
      if (c < ' ') {
        throw refusal("a control character stands in a text");
      }
      string.append(c == '\\' ? escaped() : c);
    }
    throw refusal("a text does not end");
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> hexadecimal();
      default -> throw refusal("an unknown escape stands in a text");
    };
  }

  private char hexadecimal() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw refusal("four hexadecimal digits are expected");
    }
    at += 4;
    return (char) Integer.parseInt(text, at - 4, at, 16);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw refusal("'" + wanted + "' is expected");
    }
    at++;
  }

  private char peek() {
    skipBlanks();
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException("not a JSON object, at character " + at + ": " + why);
  }
}
