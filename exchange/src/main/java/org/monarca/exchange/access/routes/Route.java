package org.monarca.exchange.access.routes;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table.
 *
 * @param method an HTTP method, {@code *} for any; GET holds for HEAD too
 * @param anyone open without sign-in or token
 * @param who codes of the roles it is open to, when not to anyone
 * @param limit code of the rate limit it counts against
 */
public record Route(
    String method, PathPattern path, boolean anyone, Set<String> who, Optional<String> limit) {

  private static final int COLUMNS = 4;

  static Route of(String line) {
    var cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("routes.csv: 4 columns are needed: " + line);
    }
    boolean anyone = cells[2].equals("anyone");
    return new Route(
        cells[0],
        PathPatternParser.defaultInstance.parse(cells[1]),
        anyone,
        anyone ? Set.of() : Set.of(cells[2].split(" ")),
        Optional.of(cells[3]).filter(limit -> !limit.isEmpty()));
  }

  /** As the audit names it: {@code GET /children/{exchangeId}}. */
  public String name() {
    return method + " " + path.getPatternString();
  }

  boolean hasPath(PathContainer asked) {
    return path.matches(asked);
  }

  boolean hasMethod(String asked) {
    return method.equals("*")
        || method.equals(asked)
        || (method.equals("GET") && asked.equals("HEAD"));
  }
}
