package org.monarca.linkage.block;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.monarca.linkage.weigh.People;

/**
 * Pairs of records of one person as there may be that nobody has found: each agrees in each thing
 * as some pair does that was found, drawn for each thing anew. Pairs that were found have, more
 * often than others, that in common by which they were found; so what is imagined errs on the side
 * of agreement, and nothing is believed to be right more often than {@link #MOST_WHOLE}: what has
 * to agree for a pair to be found agrees in all that were. Always the same for the same pairs.
 */
final class ImaginedPairs {

  private static final int COUNT = 4_096;

  private static final double MOST_WHOLE = 0.95;

  private final People people;
  private final List<int[]> found;
  private final Map<String, Part> wholes = new HashMap<>();
  private final Map<String, BitSet> real = new HashMap<>();
  private final Map<String, BitSet> agreeing = new HashMap<>();

  ImaginedPairs(People people, List<int[]> found) {
    this.people = people;
    this.found = found;
    Fragments.of(people).forEach(parts -> wholes.put(parts.getFirst().subject(), parts.getFirst()));
  }

  int count() {
    return COUNT;
  }

  /** Which of them share a key of one of these kinds. */
  BitSet meeting(List<KeyKind> kinds) {
    var met = new BitSet(COUNT);
    kinds.forEach(kind -> met.or(meeting(kind)));
    return met;
  }

  BitSet meeting(KeyKind kind) {
    var met = new BitSet(COUNT);
    met.set(0, COUNT);
    kind.parts().forEach(part -> met.and(agreeing(part)));
    return met;
  }

  private BitSet agreeing(Part part) {
    return agreeing.computeIfAbsent(part.name(), name -> imagined(part));
  }

  private BitSet imagined(Part part) {
    var real = real(part);
    double broken = broken(part.subject());
    var random = new SplittableRandom(part.subject().hashCode());
    var spared = new SplittableRandom(part.name().hashCode());
    boolean isWhole = isWhole(part);
    var imagined = new BitSet(COUNT);
    for (int pair = 0; pair < COUNT; pair++) {
      boolean agrees = real.get(random.nextInt(found.size()));
      boolean isSpared = !isWhole && spared.nextBoolean();
      imagined.set(pair, random.nextDouble() < broken ? isSpared : agrees);
    }
    return imagined;
  }

  private boolean isWhole(Part part) {
    var whole = wholes.get(part.subject());
    return whole != null && whole.name().equals(part.name());
  }

  /** How often a thing is imagined broken beyond what was found. */
  private double broken(String subject) {
    var whole = wholes.get(subject);
    return whole == null
        ? 0
        : Math.max(0, real(whole).cardinality() / (double) found.size() - MOST_WHOLE);
  }

  private BitSet real(Part part) {
    return real.computeIfAbsent(part.name(), name -> compared(part));
  }

  private BitSet compared(Part part) {
    var agreeing = new BitSet(found.size());
    for (int pair = 0; pair < found.size(); pair++) {
      agreeing.set(pair, agree(part, found.get(pair)));
    }
    return agreeing;
  }

  private boolean agree(Part part, int[] pair) {
    var one = new long[Part.MOST];
    var other = new long[Part.MOST];
    int ofOne = part.reader().read(people.profile(pair[0]), one);
    int ofOther = part.reader().read(people.profile(pair[1]), other);
    for (int i = 0; i < ofOne; i++) {
      for (int j = 0; j < ofOther; j++) {
        if (one[i] == other[j]) {
          return true;
        }
      }
    }
    return false;
  }
}
