package org.monarca.exchange.access.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table.
 *
 * @param method an HTTP method, {@code *} for any; GET holds for HEAD too
 * @param anyone open without sign-in or token
 * @param who codes of the roles it is open to, when not to anyone
 * @param extent whose things it reaches, for whoever is named in no exception
 * @param extents the same for the roles that are
 * @param action what is done by it, a code that several share; its words stand in the catalogues
 * @param limit code of the rate limit it counts against
 */
public record Route(
    String method,
    PathPattern path,
    boolean anyone,
    Set<String> who,
    Extent extent,
    Map<String, Extent> extents,
    String action,
    Optional<String> limit) {

  private static final int COLUMNS = 6;

  static Route of(String line) {
    var cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("routes.csv: 6 columns are needed: " + line);
    }
    boolean anyone = cells[2].equals("anyone");
    var scope = List.of(cells[3].split(" "));
    return new Route(
        cells[0],
        PathPatternParser.defaultInstance.parse(cells[1]),
        anyone,
        anyone ? Set.of() : Set.of(cells[2].split(" ")),
        extent(scope.getFirst(), line),
        scope.stream()
            .skip(1)
            .map(exception -> exception.split("=", 2))
            .collect(
                Collectors.toUnmodifiableMap(
                    pair -> pair[0], pair -> extent(pair[pair.length - 1], line))),
        cells[4],
        Optional.of(cells[5]).filter(limit -> !limit.isEmpty()));
  }

  private static Extent extent(String code, String line) {
    return Extent.of(code)
        .orElseThrow(() -> new IllegalArgumentException("routes.csv: unknown scope: " + line));
  }

  /** Whose things it reaches for that role. */
  public Extent extentOf(String role) {
    return extents.getOrDefault(role, extent);
  }

  /** Whether it is open to that role. */
  public boolean isOpenTo(String role) {
    return anyone || who.contains(role);
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
