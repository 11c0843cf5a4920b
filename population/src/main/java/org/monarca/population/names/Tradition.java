package org.monarca.population.names;

import java.util.Locale;

/** The people a family belongs to: how it names its children and what it speaks at home. */
public enum Tradition {
  /** Two surnames, the father's first and the mother's first. */
  HISPANIC(true, 42),
  /** Ñuu Savi of Oaxaca and Guerrero: often a saint's name as surname. */
  MIXTEC(true, 62),
  KICHE(true, 64),
  MAM(true, 66),
  QANJOBAL(true, 66),
  /** One surname, the father's. */
  HAITIAN(false, 55),
  /** An English given name and a Yup'ik one. */
  YUPIK(false, 24),
  /** A clan's name as surname. */
  HMONG(false, 28),
  /** One surname, the father's. */
  ANGLO(false, 1);

  private final boolean twoSurnames;
  private final int englishLearners;

  Tradition(boolean twoSurnames, int englishLearners) {
    this.twoSurnames = twoSurnames;
    this.englishLearners = englishLearners;
  }

  /** The tradition of a table's word: {@code mixtec}. */
  public static Tradition of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As in the tables: {@code mixtec}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a child bears the father's and the mother's first surname. */
  public boolean twoSurnames() {
    return twoSurnames;
  }

  /** Of 100 children, those who learn English at school. */
  public int englishLearners() {
    return englishLearners;
  }
}
