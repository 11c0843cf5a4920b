package org.monarca.exchange.web;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which letters of two words are not the same, so that the eye finds "Martines" beside "Martinez".
 */
final class Letters {

  /** Beyond it nothing is pointed at: the square of it is compared. */
  private static final int LONGEST = 200;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Letters() {}

  /**
   * Letters in a row that are alike in being the other's too, or not.
   *
   * @param differs whether the other has others there
   */
  record Piece(String text, boolean differs) {}

  /** Whether both are written with the same letters and digits; case and accents make none. */
  static boolean areAlike(String left, String right) {
    return folded(left).equals(folded(right));
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Both in pieces. */
  record Pieces(List<Piece> left, List<Piece> right) {}

  /** Case and accents make no difference. */
  static Pieces compare(String left, String right) {
    var one = left.codePoints().mapToObj(Character::toString).toList();
    var other = right.codePoints().mapToObj(Character::toString).toList();
    if (one.size() > LONGEST || other.size() > LONGEST) {
      return whole(left, right);
    }
    var inOne = new boolean[one.size()];
    var inOther = new boolean[other.size()];
    int common = markCommon(folded(one), folded(other), inOne, inOther);
    if (2 * common < Math.max(one.size(), other.size())) {
      return whole(left, right);
    }
    return new Pieces(pieces(one, inOne), pieces(other, inOther));
  }

  /** Other words, in which no letter is worth pointing at. */
  private static Pieces whole(String left, String right) {
    return new Pieces(List.of(new Piece(left, false)), List.of(new Piece(right, false)));
  }

  private static List<String> folded(List<String> letters) {
    return letters.stream().map(Letters::folded).toList();
  }

  /** The longest row of letters that stands in both in the same order; how long it is. */
  private static int markCommon(
      List<String> one, List<String> other, boolean[] inOne, boolean[] inOther) {
    var longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            one.get(i).equals(other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.get(i).equals(other.get(j))) {
        inOne[i++] = true;
        inOther[j++] = true;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return longest[0][0];
  }

  private static List<Piece> pieces(List<String> letters, boolean[] isCommon) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (int to = 1; to <= letters.size(); to++) {
      if (to == letters.size() || isCommon[to] != isCommon[from]) {
        pieces.add(new Piece(String.join("", letters.subList(from, to)), !isCommon[from]));
        from = to;
      }
    }
    return pieces;
  }
}
