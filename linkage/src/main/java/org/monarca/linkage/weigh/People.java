package org.monarca.linkage.weigh;

import java.util.List;

/** Records standardised, and what they are compared by. */
public record People(List<Feature> features, List<Profile> profiles) {

  public int size() {
    return profiles.size();
  }

  public Profile profile(int number) {
    return profiles.get(number);
  }

  /** Pairs of different records. */
  public double pairs() {
    return size() * (size() - 1.0) / 2;
  }
}
