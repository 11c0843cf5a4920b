package org.monarca.exchange.identity.quality;

import java.util.Optional;

/**
 * What was counted of some records, and what follows from it.
 *
 * @param records how many
 * @param alone decided by the engine alone: linked, or given a number of their own
 * @param asked under review until a person decides, or decided by one
 * @param links that the engine made alone, with a weight
 * @param linksRight how many of them are right, expected by their weights
 * @param open near matches that wait for a person
 * @param openSame how many of the records that wait are expected to be one of the children they may
 *     be
 * @param decidedSame near matches that people found to be one child
 * @param decidedDifferent near matches that people found to be two
 * @param belowSame records expected to be a child that resembled them too little for a question
 */
public record Figures(
    double records,
    double alone,
    double asked,
    double links,
    double linksRight,
    double open,
    double openSame,
    double decidedSame,
    double decidedDifferent,
    double belowSame) {

  static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Figures plus(Figures other) {
    return new Figures(
        records + other.records,
        alone + other.alone,
        asked + other.asked,
        links + other.links,
        linksRight + other.linksRight,
        open + other.open,
        openSame + other.openSame,
        decidedSame + other.decidedSame,
        decidedDifferent + other.decidedDifferent,
        belowSame + other.belowSame);
  }

  Figures withBelow(double same) {
    return new Figures(
        records,
        alone,
        asked,
        links,
        linksRight,
        open,
        openSame,
        decidedSame,
        decidedDifferent,
        same);
  }

  /** Decided without a person, of all that the engine decided on. */
  public Optional<Estimate> automatic() {
    return share(alone, alone + asked);
  }

  /** Right, of the links that the engine made alone. */
  public Optional<Estimate> precision() {
    return share(linksRight, links);
  }

  /** Found, of what there was to be found: by the engine alone or by people. */
  public Optional<Estimate> recall() {
    double found = linksRight + decidedSame;
    return share(found, found + openSame + belowSame);
  }

  /** Found to be one child, of what people decided. */
  public Optional<Estimate> agreed() {
    return share(decidedSame, decidedSame + decidedDifferent);
  }

  /** Of less than one case nothing can be said: nothing was found, and nothing was to be found. */
  private static Optional<Estimate> share(double part, double of) {
    return of >= 1 ? Optional.of(Estimate.of(part, of)) : Optional.empty();
  }
}
