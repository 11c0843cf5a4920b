package org.monarca.exchange.sealing;

/**
 * A sealed value that does not open where it stands: somebody meddled with the row, or it is
 * damaged. It says where, and nothing of the value.
 */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(String column, int key) {
    super("a value of %s does not open under data key %d".formatted(column, key));
  }
}
