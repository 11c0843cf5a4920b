package org.monarca.linkage.compare;

/** How rare the words are on which two names agree, in bits. */
public final class Rarity {

  private Rarity() {}

  /** Of the words that both have; symmetrical, also where one has a word twice. */
  public static double shared(Names a, Names b) {
    if (a.size() == b.size()) {
      return Math.min(sharedBy(a, b), sharedBy(b, a));
    }
    return a.size() < b.size() ? sharedBy(a, b) : sharedBy(b, a);
  }

  private static double sharedBy(Names few, Names many) {
    double shared = 0;
    for (int i = 0; i < few.size(); i++) {
      if (many.contains(few.words[i])) {
        shared += few.words[i].rarity();
      }
    }
    return shared;
  }

  /** Of all words of the commoner of the two names. */
  public static double ofCommoner(Names a, Names b) {
    return Math.min(of(a), of(b));
  }

  /** Of all words of a name. */
  public static double of(Names names) {
    double sum = 0;
    for (var word : names.words) {
      sum += word.rarity();
    }
    return sum;
  }
}
