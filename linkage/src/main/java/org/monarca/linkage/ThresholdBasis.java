package org.monarca.linkage;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.monarca.linkage.json.Json;

/**
 * By what thresholds were chosen: records of which somebody knows who they are.
 *
 * @param source of these records, in words
 * @param link of what is linked without a person from the threshold on, how much is right; absent
 *     where that threshold was kept
 * @param review of what is one child, how much is linked or asked about; absent where that
 *     threshold was kept
 */
public record ThresholdBasis(String source, Optional<Bound> link, Optional<Bound> review) {

  /**
   * A share that was asked for, and what was counted.
   *
   * @param wanted what its lower bound has to reach
   * @param atLeast its lower bound: 39 times of 40 the true share is higher
   */
  public record Bound(double wanted, long cases, long right, double atLeast) {

    public long wrong() {
      return cases - right;
    }

    private Json.Members members() {
      var facts = new LinkedHashMap<String, Json>();
      facts.put("wanted", new Json.Figure(wanted));
      facts.put("cases", new Json.Figure(cases));
      facts.put("right", new Json.Figure(right));
      facts.put("atLeast", new Json.Figure(atLeast));
      return new Json.Members(facts);
    }

    private static Bound read(Json.Members facts) {
      return new Bound(
          facts.number("wanted"),
          (long) facts.number("cases"),
          (long) facts.number("right"),
          facts.number("atLeast"));
    }
  }

  Json.Members members() {
    var members = new LinkedHashMap<String, Json>();
    members.put("source", new Json.Text(source));
    link.ifPresent(bound -> members.put("link", bound.members()));
    review.ifPresent(bound -> members.put("review", bound.members()));
    return new Json.Members(members);
  }

  static ThresholdBasis read(Json.Members members) {
    return new ThresholdBasis(
        members.text("source"), bound(members, "link"), bound(members, "review"));
  }

  private static Optional<Bound> bound(Json.Members members, String name) {
    return members.members().containsKey(name)
        ? Optional.of(Bound.read(members.object(name)))
        : Optional.empty();
  }
}
