package org.monarca.linkage.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a name, each with its rarity in bits, and all of them as one; immutable. */
public final class Names {
  public static final Names NONE = new Names(List.of(), new float[0], List.of());

  final String[] words;
  final float[] rarity;
  final String joined;

  /**
   * For each word the full names for which it may stand as a nickname; no lists at all when no word
   * is one.
   */
  private final List<List<String>> fullNames;

  public Names(List<String> words, float[] rarity, List<List<String>> fullNames) {
    this.words = words.toArray(String[]::new);
    this.rarity = rarity;
    this.joined = words.size() == 1 ? words.getFirst() : String.join("", words);
    this.fullNames = fullNames.stream().allMatch(List::isEmpty) ? List.of() : fullNames;
  }

  /** The full names for which a word may stand; empty when it is no nickname. */
  public List<String> fullNames(int word) {
    return fullNames.isEmpty() ? List.of() : fullNames.get(word);
  }

  public int size() {
    return words.length;
  }

  public boolean isEmpty() {
    return words.length == 0;
  }

  public boolean contains(String word) {
    for (var own : words) {
      if (own.equals(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Names that && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return joined.hashCode();
  }

  /** The words, in the order of the record. */
  public List<String> words() {
    return Collections.unmodifiableList(Arrays.asList(words));
  }

  public String word(int place) {
    return words[place];
  }

  /** How rare a word is, in bits. */
  public float rarity(int place) {
    return rarity[place];
  }

  /** All words as one. */
  public String joined() {
    return joined;
  }
}
