package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.monarca.exchange.platform.PlainText;

/**
 * One line: before what the person must have proved lately who they are.
 *
 * @param name method and path, as {@code routes.csv} has them
 * @param field of the form on which it depends; empty where it depends on nothing
 * @param values first words of that field for which it holds
 * @param what key of what it is called, in the catalogues
 * @param byFactor whether a password alone is no proof
 */
record FreshRoute(String name, String field, Set<String> values, String what, boolean byFactor) {

  private static final int COLUMNS = 5;

  static FreshRoute of(String line) {
    var cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("fresh-proof.csv: 5 columns are needed: " + line);
    }
    var when = cells[2].split("=", 2);
    return new FreshRoute(
        cells[0] + " " + cells[1],
        when[0],
        when.length < 2 ? Set.of() : Set.of(when[1].split(" ")),
        cells[3],
        cells[4].equals("factor"));
  }

  boolean isAskedBy(HttpServletRequest request) {
    if (field.isEmpty()) {
      return true;
    }
    var said = PlainText.lines(request.getParameter(field)); // as the controllers read it
    return values.contains(said.split(" ", 2)[0]);
  }
}
