package org.monarca.linkage.compare;

import java.util.List;
import org.monarca.linkage.text.Hash;
import org.monarca.linkage.text.Levenshtein;
import org.monarca.linkage.text.SoundCode;

/**
 * One word of a name.
 *
 * @param text folded
 * @param rarity in bits: 1 for every halving of its share of all bearers
 * @param isKnown whether it is a name that exists; of two such names a slip apart neither is taken
 *     for a slip of the other
 * @param fullNames the names for which it may stand as a nickname
 * @param sound what it sounds like, see {@link SoundCode}
 * @param soundNumber the sound as a number, always the same; of two sounds seldom one
 * @param letters a bit for each letter that occurs, by which most unlike words are told apart
 */
public record Word(
    String text,
    float rarity,
    boolean isKnown,
    List<String> fullNames,
    String sound,
    long soundNumber,
    int letters) {

  /** Letters of which no more than this share may differ where words are similar. */
  private static final double MOST_UNLIKE = 0.6;

  public Word {
    fullNames = List.copyOf(fullNames);
  }

  /** A word whose sound and letters are those of its text. */
  public static Word of(String text, float rarity, boolean isKnown, List<String> fullNames) {
    var sound = SoundCode.of(text);
    return new Word(
        text, rarity, isKnown, fullNames, sound, Hash.add(Hash.BASIS, sound), letters(text));
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << (text.charAt(i) & 31);
    }
    return letters;
  }

  @SuppressWarnings("ReferenceEquality") // the short way for what a table holds only once
  boolean is(Word other) {
    return this == other || (letters == other.letters && text.equals(other.text));
  }

  /** Whether the letters that only one of them has forbid any likeness. */
  boolean isUnlike(Word other) {
    int differing = Integer.bitCount(letters ^ other.letters);
    return differing > Levenshtein.MOST_LETTERS_OF_TWO_EDITS
        && differing > MOST_UNLIKE * Math.max(text.length(), other.text.length());
  }
}
