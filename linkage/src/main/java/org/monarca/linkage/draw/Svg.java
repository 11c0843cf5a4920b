package org.monarca.linkage.draw;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a drawing element by element; all text and every attribute is escaped. */
final class Svg {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

  private final StringBuilder text = new StringBuilder();

  /**
   * What a drawing says of itself.
   *
   * @param id of the drawing in its page; those of its parts begin with it
   * @param title in a few words
   * @param description the whole of it in words
   */
  record Head(String id, String language, String title, String description) {

    Head {
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException("an id is letters, digits, - and _: " + id);
      }
    }
  }

  /** Begins a drawing of that height in em. */
  static Svg begin(Head head, double height) {
    var svg = new Svg();
    var id = head.id();
    svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "id", id, "class", "drawing");
    svg.more("role", "img", "aria-labelledby", id + "-title", "aria-describedby", id + "-desc");
    svg.more(
        "lang", head.language(), "width", "100%", "height", em(height), "font-size", "0.875em");
    svg.more("fill", "currentColor", "focusable", "false");
    svg.text("title", head.title(), "id", id + "-title");
    svg.text("desc", head.description(), "id", id + "-desc");
    return svg;
  }

  String end() {
    return text.append("</svg>\n").toString();
  }

  /** An element with others in it; names and values of attributes take turns. */
  Svg open(String element, String... attributes) {
    text.append('<').append(element).append(">\n");
    return more(attributes);
  }

  Svg close(String element) {
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** An element with nothing in it. */
  Svg empty(String element, String... attributes) {
    return open(element, attributes).closed();
  }

  /** The element just opened holds nothing. */
  Svg closed() {
    text.setLength(text.length() - 2);
    text.append("/>\n");
    return this;
  }

  /** An element with text in it. */
  Svg text(String element, String content, String... attributes) {
    open(element, attributes);
    text.setLength(text.length() - 1);
    text.append(escaped(content));
    return close(element);
  }

  /** More attributes of the element just opened. */
  Svg more(String... attributes) {
    text.setLength(text.length() - 2);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
    text.append(">\n");
    return this;
  }

  static String em(double length) {
    return number(length) + "em";
  }

  static String percent(double share) {
    return number(share) + "%";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  /** What XML cannot hold becomes the sign for a letter that cannot be shown. */
  private static String escaped(String value) {
    var escaped = new StringBuilder(value.length() + 16);
    value
        .codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isXml(letter) ? letter : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  private static boolean isXml(int letter) {
    boolean isControl = Character.isISOControl(letter) && letter != '\t' && letter != '\n';
    boolean isHalf = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    return !isControl && !isHalf && (letter & 0xFFFE) != 0xFFFE;
  }
}
