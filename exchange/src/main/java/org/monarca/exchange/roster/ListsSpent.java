package org.monarca.exchange.roster;

/** A person was shown as many children in lists as they may, until they say why they need more. */
public final class ListsSpent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ListsSpent() {
    super("listed too many", null, false, false);
  }
}
