package org.monarca.linkage.compare;

import java.util.List;
import org.monarca.linkage.text.Hash;
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
 * @param length how many letters it has
 * @param letters a bit for each letter that occurs, by which most unlike words are told apart
 * @param ofFullNames bits of the {@link #fullNames}, by which most that are none of them are told
 */
public record Word(
    String text,
    float rarity,
    boolean isKnown,
    List<String> fullNames,
    String sound,
    long soundNumber,
    int length,
    int letters,
    int ofFullNames) {

  /** Of longer words the comparators read the beginning, and the letters are those of all. */
  private static final int LONGEST = 64;

  public Word {
    fullNames = List.copyOf(fullNames);
  }

  /** A word whose sound and letters are those of its text. */
  public static Word of(String text, float rarity, boolean isKnown, List<String> fullNames) {
    var sound = SoundCode.of(text);
    return new Word(
        text,
        rarity,
        isKnown,
        fullNames,
        sound,
        Hash.add(Hash.BASIS, sound),
        text.length(),
        letters(text),
        fullNames.stream().mapToInt(name -> bit(letters(name))).reduce(0, (a, b) -> a | b));
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

  /** Whether it may be short for the other. */
  boolean standsFor(Word other) {
    return (ofFullNames & other.bit()) != 0 && fullNames.contains(other.text);
  }

  /** One bit of 32, the same for the same letters. */
  int bit() {
    return bit(letters);
  }

  private static int bit(int letters) {
    return 1 << ((letters * 0x9e3779b9) >>> 27);
  }

  /**
   * Whether the letters that only one of them has forbid any likeness. Nothing is asked of the
   * texts themselves, and nothing is called unlike that {@link Words} would call a slip or similar:
   * a slip leaves one letter on a side at most, two edits two, which count in long words alone, and
   * a likeness by Jaro and Winkler of {@link Words#SIMILAR_FROM} with four letters in common at the
   * beginning needs one by Jaro of 0.8.
   */
  boolean isUnlike(Word other) {
    int own = Integer.bitCount(letters & ~other.letters);
    int others = Integer.bitCount(other.letters & ~letters);
    int edits = Math.max(own, others);
    boolean mayBeSlip = edits <= 1 || (edits == 2 && Math.min(length, other.length) >= 8);
    if (mayBeSlip || Math.max(length, other.length) > LONGEST) {
      return false;
    }
    int shared = Math.min(length - own, other.length - others);
    return 10 * shared * (length + other.length) < 14 * length * other.length;
  }
}
