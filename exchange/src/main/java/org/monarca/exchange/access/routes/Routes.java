package org.monarca.exchange.access.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** All routes; what stands in none of them is open to nobody. */
@Component
public class Routes {

  private static final String FOUND = Routes.class.getName() + ".found";

  private final List<Route> all;

  @Autowired
  Routes(@Value("classpath:routes.csv") Resource table) throws IOException {
    this(table.getContentAsString(StandardCharsets.UTF_8).lines().skip(1));
  }

  private Routes(Stream<String> lines) {
    all = lines.map(Route::of).toList();
  }

  /** A table of these lines. */
  public static Routes of(String... lines) {
    return new Routes(Stream.of(lines));
  }

  /** In the order of the table. */
  public List<Route> all() {
    return all;
  }

  /** The product's own table, without the service. */
  public static Routes published() throws IOException {
    return new Routes(new ClassPathResource("routes.csv"));
  }

  /**
   * What a role may do, in the order of the table; each once. What is open to everybody is not
   * repeated for a role.
   *
   * @param role empty for what is open to everybody
   */
  public List<Right> rightsOf(Optional<String> role) {
    return all.stream()
        .filter(route ->
            role.map(code -> !route.anyone() && route.isOpenTo(code)).orElse(route.anyone()))
        .map(route -> new Right(route.action(), route.extentOf(role.orElse(""))))
        .distinct()
        .toList();
  }

  /** Names of the lines that are open to that role. */
  public Set<String> openTo(String role) {
    return all.stream()
        .filter(route -> route.isOpenTo(role))
        .map(Route::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The line that decides this request: of those that fit, the one with the narrowest path. Each
   * filter asks, so it is looked for once for each method and path that a request has on its way.
   */
  public Optional<Route> find(HttpServletRequest request) {
    var path = path(request);
    var method = request.getMethod();
    if (request.getAttribute(FOUND) instanceof Found found && found.isOf(this, method, path)) {
      return found.route();
    }
    var route = find(method, path);
    request.setAttribute(FOUND, new Found(this, method, path.value(), route));
    return route;
  }

  private Optional<Route> find(String method, PathContainer path) {
    return all.stream()
        .filter(route -> route.hasMethod(method) && route.hasPath(path))
        .min(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR));
  }

  /** What this table said of that method and path. */
  private record Found(Routes table, String method, String path, Optional<Route> route) {

    boolean isOf(Routes asked, String sent, PathContainer place) {
      return table.equals(asked) && method.equals(sent) && path.equals(place.value());
    }
  }

  /** Whether any method of that path is open to anybody. */
  public boolean isKnown(HttpServletRequest request) {
    var path = path(request);
    return all.stream().anyMatch(route -> route.hasPath(path));
  }

  /** Whether what stands at that path may be sent back to it by anyone. */
  public boolean hasFormOfStrangers(HttpServletRequest request) {
    var path = path(request);
    return all.stream()
        .anyMatch(route -> route.anyone() && route.method().equals("POST") && route.hasPath(path));
  }

  /**
   * Where the page is that was read before something was sent to that path: the path itself, or the
   * nearest one above it, that can be read.
   *
   * @param path within the application
   */
  public String pageAt(String path) {
    for (var page = path; page.lastIndexOf('/') >= 0; page = parentOf(page)) {
      var asked = PathContainer.parsePath(page);
      if (all.stream().anyMatch(route -> route.hasMethod("GET") && route.hasPath(asked))) {
        return page;
      }
    }
    return "/";
  }

  private static String parentOf(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** Parsed as the dispatcher parses it, so that the two never disagree. */
  private static PathContainer path(HttpServletRequest request) {
    return (ServletRequestPathUtils.hasParsedRequestPath(request)
            ? ServletRequestPathUtils.getParsedRequestPath(request)
            : ServletRequestPathUtils.parseAndCache(request))
        .pathWithinApplication();
  }
}
