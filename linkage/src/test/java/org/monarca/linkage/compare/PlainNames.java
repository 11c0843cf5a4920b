package org.monarca.linkage.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How names compare, said plainly: whole lists, no short ways, distances by commons-text. What the
 * quick comparisons are held against.
 */
final class PlainNames {

  private static final LevenshteinDistance LEVENSHTEIN = LevenshteinDistance.getDefaultInstance();
  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

  private PlainNames() {}

  static int grade(Word left, Word right) {
    var a = left.text();
    var b = right.text();
    if (a.equals(b)) {
      return Words.EQUAL;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.startsWith(b) || b.startsWith(a) ? Words.INITIAL : Words.DIFFERENT;
    }
    if (left.fullNames().contains(b) || right.fullNames().contains(a)) {
      return Words.NICKNAME;
    }
    if (isSlip(a, b)) {
      return left.isKnown() && right.isKnown() ? Words.SIMILAR : Words.SLIP;
    }
    return isSimilar(a, b) ? Words.SIMILAR : Words.DIFFERENT;
  }

  /** A letter more, fewer or other, or two neighbours changed about; in three letters only that. */
  static boolean isSlip(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 3) {
      return false;
    }
    return neighboursChanged(a, b) || (shorter > 3 && LEVENSHTEIN.apply(a, b) == 1);
  }

  private static boolean neighboursChanged(String a, String b) {
    for (int i = 0; i + 1 < a.length(); i++) {
      var changed = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
      if (changed.equals(b) && !a.equals(b)) {
        return true;
      }
    }
    return false;
  }

  static boolean isSimilar(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (shorter < 3 || longer > 2 * shorter) {
      return false;
    }
    return JARO_WINKLER.apply(a, b) >= 0.88 || (shorter >= 8 && LEVENSHTEIN.apply(a, b) <= 2);
  }

  /** Every word of the side with fewer finds its best on the other; the worst of these counts. */
  static int worstGrade(Names a, Names b) {
    int ofA = a.size() <= b.size() ? worstOf(a.words(), b.words()) : Words.EQUAL;
    int ofB = b.size() <= a.size() ? worstOf(b.words(), a.words()) : Words.EQUAL;
    return Math.min(ofA, ofB);
  }

  private static int worstOf(List<Word> few, List<Word> many) {
    var best = new ArrayList<Integer>();
    for (var word : few) {
      best.add(many.stream().mapToInt(other -> grade(word, other)).max().orElse(Words.DIFFERENT));
    }
    return Collections.min(best);
  }

  static int common(Names a, Names b) {
    return (int)
        texts(a).stream().filter(text -> text.length() > 1 && texts(b).contains(text)).count();
  }

  static Level given(Names a, Names b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Level.MISSING;
    }
    boolean haveCommon = common(a, b) > 0;
    if (haveCommon && texts(a).equals(texts(b))) {
      return Level.GIVEN_SAME;
    }
    if (a.size() != b.size() && joined(a).equals(joined(b))) {
      return Level.GIVEN_REORDERED;
    }
    return switch (worstGrade(a, b)) {
      case Words.EQUAL -> {
        var whole = a.size() == b.size() ? Level.GIVEN_REORDERED : Level.GIVEN_ONE_MISSING;
        yield haveCommon ? whole : Level.GIVEN_INITIAL;
      }
      case Words.INITIAL -> haveCommon ? Level.GIVEN_ONE_MISSING : Level.GIVEN_INITIAL;
      case Words.NICKNAME -> Level.GIVEN_NICKNAME;
      case Words.SLIP -> Level.GIVEN_SLIP;
      case Words.SIMILAR -> Level.GIVEN_SIMILAR;
      default -> {
        if (isSlipInNamesWrittenTogether(a, b)) {
          yield Level.GIVEN_SLIP;
        }
        yield haveCommon ? Level.GIVEN_ONE_SHARED : Level.GIVEN_DIFFERENT;
      }
    };
  }

  private static boolean isSlipInNamesWrittenTogether(Names a, Names b) {
    return a.size() != b.size()
        && joined(a).length() > 6
        && (LEVENSHTEIN.apply(joined(a), joined(b)) == 1
            || neighboursChanged(joined(a), joined(b)));
  }

  static Level surnames(Names a, Names b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Level.MISSING;
    }
    if (texts(a).equals(texts(b))) {
      return a.size() > 1 ? Level.SURNAMES_BOTH_SAME : Level.SURNAMES_ONLY_SAME;
    }
    if (a.size() != b.size() && joined(a).equals(joined(b))) {
      return Level.SURNAMES_REORDERED;
    }
    boolean sameSize = a.size() == b.size();
    return switch (worstGrade(a, b)) {
      case Words.EQUAL -> {
        boolean sameFirst = texts(a).getFirst().equals(texts(b).getFirst());
        var missing = sameFirst ? Level.SURNAMES_SECOND_MISSING : Level.SURNAMES_FIRST_MISSING;
        yield sameSize ? Level.SURNAMES_REORDERED : missing;
      }
      case Words.SLIP, Words.SIMILAR, Words.NICKNAME ->
          sameSize ? Level.SURNAMES_ALIKE : Level.SURNAMES_ALIKE_ONE_MISSING;
      default -> common(a, b) > 0 ? Level.SURNAMES_ONE_SHARED : Level.SURNAMES_DIFFERENT;
    };
  }

  static Level full(Names a, Names b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Level.MISSING;
    }
    if (texts(a).equals(texts(b))) {
      return Level.NAME_SAME;
    }
    if (joined(a).equals(joined(b))) {
      return Level.NAME_REORDERED;
    }
    boolean sameSize = a.size() == b.size();
    return switch (worstGrade(a, b)) {
      case Words.EQUAL -> sameSize ? Level.NAME_REORDERED : Level.NAME_PART_MISSING;
      case Words.INITIAL -> sameSize ? Level.NAME_ALIKE : Level.NAME_PART_MISSING;
      case Words.SLIP, Words.SIMILAR, Words.NICKNAME ->
          sameSize ? Level.NAME_ALIKE : Level.NAME_ALIKE_PART_MISSING;
      default ->
          switch (Math.min(common(a, b), common(b, a))) {
            case 0 -> Level.NAME_DIFFERENT;
            case 1 -> Level.NAME_ONE_SHARED;
            default -> Level.NAME_TWO_SHARED;
          };
    };
  }

  static List<String> texts(Names names) {
    return names.words().stream().map(Word::text).toList();
  }

  private static String joined(Names names) {
    return String.join("", texts(names));
  }
}
