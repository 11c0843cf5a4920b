package org.monarca.exchange.platform;

/** There are too many at work, and there was no place among them within the time there is. */
public final class Crowded extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param at what
   */
  public Crowded(String at) {
    super("too many at work: " + at);
  }
}
