package org.monarca.linkage.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a name, and all of them as one; immutable. */
public final class Names {

  public static final Names NONE = new Names(List.of());

  final Word[] words;
  final int letters;

  /** A bit for each word; names without a bit in common have no word in common. */
  final int bits;

  /** Put together when first asked for, by whichever thread: seldom, and always the same. */
  private @Nullable String joined;

  public Names(List<Word> words) {
    this(words.toArray(Word[]::new));
  }

  private Names(Word[] words) {
    int length = 0;
    int ofWords = 0;
    for (var word : words) {
      length += word.length();
      ofWords |= word.bit();
    }
    this.words = words;
    this.letters = length;
    this.bits = ofWords;
  }

  /** The words of both, up to so many. */
  public Names and(Names others, int most) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    var all = Arrays.copyOf(words, Math.min(most, words.length + others.words.length));
    System.arraycopy(others.words, 0, all, words.length, all.length - words.length);
    return new Names(all);
  }

  public int size() {
    return words.length;
  }

  public boolean isEmpty() {
    return words.length == 0;
  }

  /** The words, in the order of the record. */
  public List<Word> words() {
    return Collections.unmodifiableList(Arrays.asList(words));
  }

  public Word word(int place) {
    return words[place];
  }

  /** All words as one. */
  public String joined() {
    var known = joined;
    if (known == null) {
      known = words.length == 1 ? words[0].text() : together();
      joined = known;
    }
    return known;
  }

  /** Whether both are the same when they are written as one word. */
  boolean areJoined(Names other) {
    return letters == other.letters
        && words.length != other.words.length
        && joined().equals(other.joined());
  }

  private String together() {
    var all = new StringBuilder();
    for (var word : words) {
      all.append(word.text());
    }
    return all.toString();
  }

  /** Whether one of the words is this one. */
  public boolean contains(Word word) {
    for (var own : words) {
      if (own.is(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both are the same words in the same order. */
  @SuppressWarnings("ReferenceEquality") // the short way for what a table holds only once
  boolean are(Names other) {
    if (this == other) {
      return true;
    }
    if (bits != other.bits || words.length != other.words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!words[i].is(other.words[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Names that && are(that);
  }

  @Override
  public int hashCode() {
    return joined().hashCode();
  }

  @Override
  public String toString() {
    return "Names[withheld]";
  }
}
