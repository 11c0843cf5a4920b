package org.monarca.linkage.draw;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words and figures of drawings, in English or Spanish; English stands in for the others. */
final class Wording {

  /** So many letters stand on a line of a telephone, beside a figure. */
  static final int BESIDE_FIGURE = 32;

  /** And so many on a line of their own. */
  static final int LINE = 38;

  /** Names of columns are whatever somebody wrote into a file. */
  private static final int MOST_OF_A_NAME = 24;

  private static final Pattern TURNS_DIRECTION =
      Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

  private final Locale locale;
  private final ResourceBundle catalogue;

  private Wording(Locale locale, ResourceBundle catalogue) {
    this.locale = locale;
    this.catalogue = catalogue;
  }

  static Wording of(Locale locale) {
    var catalogue =
        ResourceBundle.getBundle(
            "org.monarca.linkage.draw.drawings",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    boolean isKnown = !catalogue.getLocale().getLanguage().isEmpty();
    return new Wording(isKnown ? locale : Locale.ENGLISH, catalogue);
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... with) {
    return new MessageFormat(catalogue.getString(key), locale).format(with);
  }

  /** With its sign and one decimal: {@code +3.1}, {@code −0.4}. */
  String signed(double bits) {
    var figure = String.format(locale, "%.1f", Math.abs(bits));
    return sign(bits, figure) + figure;
  }

  private static String sign(double bits, String figure) {
    if (figure.chars().noneMatch(c -> c >= '1' && c <= '9')) {
      return "";
    }
    return bits < 0 ? "\u2212" : "+";
  }

  /** A share as a percentage; next to all and next to nothing are not rounded to it. */
  String percent(double share) {
    if (share > 0.9999) {
      return say("over", figure(99.99, 2));
    }
    return share < 0.0001 ? say("under", figure(0.01, 2)) : say("percent", figure(100 * share, 2));
  }

  String figure(double value, int decimals) {
    return String.format(locale, "%." + decimals + "f", value).replace('-', '\u2212');
  }

  /** A name from outside: not too long, and with a direction of its own. */
  static String name(String name) {
    var harmless = TURNS_DIRECTION.matcher(name).replaceAll("").replaceAll("\\s+", " ").strip();
    int letters = harmless.codePointCount(0, harmless.length());
    var shown =
        letters <= MOST_OF_A_NAME
            ? harmless
            : harmless.substring(0, harmless.offsetByCodePoints(0, MOST_OF_A_NAME - 1)).strip()
                + "…";
    return "\u2068" + shown + "\u2069";
  }

  /** A text in lines of at most so many letters, unless a word has more. */
  static List<String> lines(String text, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
