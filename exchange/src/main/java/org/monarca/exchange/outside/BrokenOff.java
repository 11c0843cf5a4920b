package org.monarca.exchange.outside;

import java.io.IOException;

/**
 * A body ended before its end: who sent it has left, or says what is no HTTP; or who hears it has
 * no more use for it.
 */
public final class BrokenOff extends IOException {

  private static final long serialVersionUID = 1L;

  public BrokenOff(String how) {
    super(how);
  }

  BrokenOff(IOException cause) {
    super(cause);
  }
}
