package org.monarca.linkage.compare;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.monarca.linkage.text.JaroWinkler;
import org.monarca.linkage.text.Levenshtein;

/**
 * A text that is no name, folded: an address, a number, a place. Placeholders are no text at all.
 *
 * @param joined letters and figures, without what parts them
 * @param words the same, parted
 */
public record Text(String joined, List<String> words) {

  private static final Set<String> PLACEHOLDERS =
      Set.of("unknown", "unk", "none", "na", "null", "nil", "nan", "desconocido", "notknown", "x");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final double SIMILAR_FROM = 0.92;
  private static final double RELATED_FROM = 0.8;
  private static final int LONG = 8;

  /** Of a longer text the beginning is compared. */
  private static final int MOST_WORDS = 12;

  private static final int MOST_LETTERS = 200;

  public Text {
    words = List.copyOf(words);
  }

  /** The folded form, empty for what says nothing. */
  public static Text of(String value) {
    var beginning = value.substring(0, Math.min(value.length(), MOST_LETTERS));
    var letters = MARKS.matcher(Normalizer.normalize(beginning, Normalizer.Form.NFKD));
    var plain =
        BETWEEN_WORDS
            .matcher(letters.replaceAll("").toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip();
    var words = List.of(plain.split(" "));
    words = words.subList(0, Math.min(words.size(), MOST_WORDS));
    var joined = String.join("", words);
    return joined.isEmpty() || PLACEHOLDERS.contains(joined) || isOneFigure(joined)
        ? new Text("", List.of())
        : new Text(joined, words);
  }

  /** 000000 and 9999999 stand for a number that nobody knows. */
  private static boolean isOneFigure(String text) {
    return text.length() > 3
        && Character.isDigit(text.charAt(0))
        && text.chars().allMatch(c -> c == text.charAt(0));
  }

  public boolean isEmpty() {
    return joined.isEmpty();
  }

  /** How well two texts agree that both say something; symmetrical. */
  public static Level compare(Text a, Text b) {
    if (a.joined.equals(b.joined)) {
      return Level.TEXT_SAME;
    }
    int longer = Math.max(a.joined.length(), b.joined.length());
    if ((longer > 3 && Levenshtein.oneSlipApart(a.joined, b.joined)) || areReordered(a, b)) {
      return Level.TEXT_SLIP;
    }
    double similarity = JaroWinkler.similarity(a.joined, b.joined);
    if (similarity >= SIMILAR_FROM
        || (longer >= LONG && Levenshtein.distance(a.joined, b.joined) <= 2)
        || isWithin(a, b)
        || isWithin(b, a)) {
      return Level.TEXT_SIMILAR;
    }
    return similarity >= RELATED_FROM || shareHalf(a, b)
        ? Level.TEXT_RELATED
        : Level.TEXT_DIFFERENT;
  }

  private static boolean areReordered(Text a, Text b) {
    return a.joined.length() == b.joined.length()
        && a.words.size() == b.words.size()
        && a.words.size() > 1
        && b.words.containsAll(a.words)
        && a.words.containsAll(b.words);
  }

  private static boolean isWithin(Text few, Text many) {
    return few.words.size() < many.words.size()
        && few.joined.length() > 3
        && many.words.containsAll(few.words);
  }

  private static boolean shareHalf(Text a, Text b) {
    int common = Math.min(common(a, b), common(b, a));
    return common > 0 && 2 * common >= Math.max(a.words.size(), b.words.size());
  }

  private static int common(Text a, Text b) {
    int common = 0;
    for (var word : a.words) {
      common += b.words.contains(word) ? 1 : 0;
    }
    return common;
  }

  @Override
  public String toString() {
    return "Text[withheld]";
  }
}
