package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal demand.
 *
 * @param facts what was asked by whom, in words
 * @param basisMeans what follows from its basis
 * @param decisions the latest first
 * @param mayPropose whether the reader may propose a decision now
 * @param waiting number of the decision that the reader may confirm; absent where there is none
 * @param own number of the waiting decision where it is the reader's own; absent elsewhere
 * @param byDepartment whether the Department is the second person of what waits
 * @param asksThreat whether a threat to health or safety is the basis
 * @param mayHand whether something is to be handed over, and the reader may say that it was
 * @param mayLift whether an order still forbids to tell, and the reader may end that
 */
record DemandPage(
    long id,
    String name,
    String standing,
    List<Choice> facts,
    String basisMeans,
    String asked,
    List<Decided> decisions,
    boolean mayPropose,
    boolean alone,
    @Nullable Long waiting,
    @Nullable Long own,
    boolean byDepartment,
    boolean asksThreat,
    boolean mayHand,
    boolean mayLift,
    List<Choice> kinds,
    List<Choice> families,
    @Nullable String done,
    TypedFields typed) {

  /** A decision, as it was proposed and what a second person said. */
  record Decided(String heading, boolean warns, List<Choice> facts) {}
}
