package org.monarca.linkage.table;

import org.monarca.linkage.weigh.Evidence;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/**
 * Why a model holds, or does not hold, two records of a table for one person. The table is
 * standardised once, for any number of pairs. Immutable.
 */
public final class Explanations {

  private final People people;
  private final Scorer scorer;
  private final int[] places;

  private Explanations(People people, Scorer scorer, int[] places) {
    this.people = people;
    this.scorer = scorer;
    this.places = places;
  }

  /** Explanations of a table by the model that it was linked with. */
  public static Explanations of(PeopleTable table, Model model) {
    var standardised = Standardising.of(table);
    var people = standardised.people();
    return new Explanations(people, new Scorer(people.features(), model), standardised.places());
  }

  /** The evidence of two records by their numbers in the table. */
  public Evidence of(int first, int second) {
    return scorer.evidence(people.profile(places[first]), people.profile(places[second]));
  }
}
