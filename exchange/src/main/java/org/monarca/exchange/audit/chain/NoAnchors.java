package org.monarca.exchange.audit.chain;

/** A file that was given as anchors holds none. */
public final class NoAnchors extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  NoAnchors(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong with it, for whoever gave it. */
  public String sentence() {
    return sentence;
  }
}
