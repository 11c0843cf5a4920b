package org.monarca.linkage.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How rare a name is, in bits: 1 bit for every halving of its share of all bearers. Garcia is worth
 * some 5 bits, a name that stands in no list {@link #UNLISTED}. Jurisdiction-neutral: Spanish and
 * American shares mixed (the README beside the lists).
 */
public final class NameFrequencies {

  /** The rarity of a name that stands in no list: about one bearer in 130,000. */
  public static final float UNLISTED = 17f;

  private static final double LOG_2 = Math.log(2);

  private final Map<String, Float> rarity;

  private NameFrequencies(Map<String, Float> rarity) {
    this.rarity = rarity;
  }

  /** The shipped list of given names. */
  public static NameFrequencies givenNames() {
    return read("given_names.csv");
  }

  /** The shipped list of surnames. */
  public static NameFrequencies surnames() {
    return read("surnames.csv");
  }

  private static NameFrequencies read(String resource) {
    var rarity = new HashMap<String, Float>();
    Lines.of(resource).forEach(row -> rarity.put(row[0], bits(Double.parseDouble(row[1]) / 1e6)));
    return new NameFrequencies(Map.copyOf(rarity));
  }

  private static float bits(double share) {
    return (float) Math.min(UNLISTED, -Math.log(share) / LOG_2);
  }

  /** The rarity of a folded name in bits, more than 0 and at most {@link #UNLISTED}. */
  public float rarity(String name) {
    return rarity.getOrDefault(name, UNLISTED);
  }
}
