package org.monarca.exchange.web;

import java.util.List;

/**
 * Who may do what.
 *
 * @param roles to choose from
 * @param role code of the one that was chosen; blank for all
 */
record AccessPage(List<Choice> roles, String role, List<Part> parts) {

  /** What one role may do. */
  record Part(String role, List<Line> lines) {}

  /** One thing that it may do, and whose things it reaches by that. */
  record Line(String does, String whose) {}
}
