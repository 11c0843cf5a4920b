package org.monarca.exchange.web;

import java.util.List;

/**
 * Whoever reads the page, and the places open to them.
 *
 * @param role the role in words, with the office in which they act in it
 * @param several whether they hold others, and may change
 */
record Viewer(String name, String role, boolean several, List<Place> places) {

  /** Whether that place is open to the reader. */
  public boolean goes(String href) {
    return places.stream().anyMatch(place -> place.href().equals(href));
  }

  /**
   * A link of the main navigation.
   *
   * @param name key of its name in the catalogues
   */
  record Place(String href, String name) {}
}
