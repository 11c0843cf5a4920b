package org.monarca.exchange.intake;

/** Why bytes are not even taken. */
public enum Refusal {
  /** There were none. */
  EMPTY,
  /** More than the limit, as sent or once Content-Encoding is undone. */
  TOO_LARGE,
  /** Said to be gzip and is not. */
  NOT_GZIP,
  /** The sender belongs to no State. */
  NO_STATE,
  /** A mapping is among the tables that were to be read by another. */
  MAPPING_TWICE,
  /** A zip that was to be read by a mapping is damaged, or unpacks to more than may be. */
  UNSOUND
}
