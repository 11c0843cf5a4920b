package org.monarca.linkage.weigh;

import java.util.List;
import org.monarca.linkage.compare.Level;

/** One thing that two records are compared by. Immutable but for caches: one serves all threads. */
public abstract class Feature {

  /** How a feature bears on brothers and sisters. */
  public enum Bond {
    /** One's own: a given name. */
    OWN,
    /** Of the family: surnames, parents, perhaps an address. */
    SHARED,
    /** Shared by twins alone: the birth date. */
    OF_TWINS,
    /** Either; the data tell. */
    OPEN
  }

  /** What a feature is of. */
  public enum Subject {
    GIVEN_NAMES,
    SURNAMES,
    FULL_NAME,
    PARENTS,
    BIRTH_PLACE,
    COLUMN
  }

  private final String name;
  private final Bond bond;
  private final List<Level> levels;
  private final int[] places = new int[Level.values().length];

  /**
   * @param levels best first, without {@link Level#MISSING}
   */
  @SuppressWarnings("EnumOrdinal") // as below
  Feature(String name, Bond bond, List<Level> levels) {
    this.name = name;
    this.bond = bond;
    this.levels = List.copyOf(levels);
    for (int i = 0; i < levels.size(); i++) {
      places[levels.get(i).ordinal()] = i + 1;
    }
  }

  public abstract Subject subject();

  public final String name() {
    return name;
  }

  public final Bond bond() {
    return bond;
  }

  public final List<Level> levels() {
    return levels;
  }

  /** Symmetrical. */
  public abstract Level compare(Profile a, Profile b);

  /** The level of two records as a number: 0 for none, 1 for the best. */
  @SuppressWarnings("EnumOrdinal") // an index made of the same enum, for speed; never stored
  public final int place(Profile a, Profile b) {
    return places[compare(a, b).ordinal()];
  }

  /**
   * How rare that is on which two records agree, in bits, where the level is one of agreement; NaN
   * where rarity does not matter.
   */
  abstract double rarity(Level level, Profile a, Profile b);

  /**
   * How rare the record's own is, as {@link #rarity} is for another record that agrees with it at
   * that level; NaN where rarity does not matter or nothing is known.
   */
  public double ownRarity(Level level, Profile profile) {
    return isKnown(profile) ? rarity(level, profile, profile) : Double.NaN;
  }

  /** Whether the record says something. */
  public abstract boolean isKnown(Profile profile);
}
