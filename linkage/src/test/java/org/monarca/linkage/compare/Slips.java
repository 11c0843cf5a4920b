package org.monarca.linkage.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a hand does to the words of a name: letters, words, blanks. Seeded by whoever asks. */
final class Slips {

  private Slips() {}

  /** The words as another form has them, after so many slips. */
  static String of(List<String> words, Random random, int slips) {
    var written = new ArrayList<>(words);
    for (int i = 0; i < slips && !written.isEmpty(); i++) {
      slip(written, random);
    }
    return String.join(" ", written);
  }

  private static void slip(List<String> words, Random random) {
    int at = random.nextInt(words.size());
    switch (random.nextInt(6)) {
      case 0 -> words.remove(at);
      case 1 -> Collections.shuffle(words, random);
      case 2 -> words.set(at, words.get(at).substring(0, 1));
      case 3 -> {
        if (at + 1 < words.size()) {
          words.set(at, words.get(at) + words.remove(at + 1));
        }
      }
      default -> words.set(at, inWord(words.get(at), random));
    }
  }

  /** One letter too many, too few, another one, or two neighbours changed about. */
  static String inWord(String word, Random random) {
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    var before = word.substring(0, at);
    var after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> word.length() > 1 ? before + after : word;
      case 1 -> before + letter + word.charAt(at) + after;
      case 2 -> before + letter + after;
      default ->
          after.isEmpty() ? word : before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }

  /**
   * The word with letters that no name here has, one more of them in each: every step is further
   * from the word than the one before, and none mends another.
   */
  static List<String> everWorse(String word, Random random) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < word.length(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    var letters = word.toCharArray();
    var steps = new ArrayList<>(List.of(word));
    for (int place : places) {
      letters[place] = (char) ('α' + steps.size());
      steps.add(new String(letters));
    }
    return steps;
  }
}
