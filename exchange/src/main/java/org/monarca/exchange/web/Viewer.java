package org.monarca.exchange.web;

import java.util.List;
import java.util.Set;

/**
 * Whoever reads the page, and the places open to them.
 *
 * @param role the role in words, with the office in which they act in it
 * @param several whether they hold others, and may change
 * @param routes names of those that are open to the role
 */
record Viewer(String name, String role, boolean several, List<Place> places, Set<String> routes) {

  /** Whether that route of the table is open to the role: {@code POST /tasks/{id}/claim}. */
  public boolean may(String route) {
    return routes.contains(route);
  }

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
