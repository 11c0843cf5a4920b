package org.monarca.exchange.jurisdictions;

/** A level of a State's directory: the State itself, one of its regions or of its districts. */
public sealed interface Level {

  /** The State. */
  record OfState() implements Level {}

  /** A region by its number. */
  record OfRegion(long id) implements Level {}

  /** A district by its id. */
  record OfDistrict(String leaId) implements Level {}
}
