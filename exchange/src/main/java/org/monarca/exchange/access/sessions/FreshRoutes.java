package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What is done only after a fresh proof: lines of {@code fresh-proof.csv}, each of which must stand
 * in the table of routes.
 */
@Component
public class FreshRoutes {

  private final Routes routes;
  private final List<FreshRoute> all;

  @Autowired
  FreshRoutes(Routes routes, @Value("classpath:fresh-proof.csv") Resource table)
      throws IOException {
    this(routes, table.getContentAsString(StandardCharsets.UTF_8).lines().skip(1));
  }

  FreshRoutes(Routes routes, Stream<String> lines) {
    this.routes = routes;
    this.all = lines.map(FreshRoute::of).toList();
    var known = routes.all().stream().map(Route::name).toList();
    all.stream()
        .filter(route -> !known.contains(route.name()))
        .findFirst()
        .ifPresent(unknown -> {
          throw new IllegalArgumentException(
              "fresh-proof.csv: no such route in routes.csv: " + unknown.name());
        });
  }

  List<FreshRoute> all() {
    return all;
  }

  /** Whether what is called so asks for more than a password. */
  boolean isByFactor(String what) {
    return all.stream().anyMatch(route -> route.what().equals(what) && route.byFactor());
  }

  /** Whether a fresh proof is asked for before this request is answered. */
  public boolean asks(HttpServletRequest request) {
    return find(request).isPresent();
  }

  /** The line that asks for a fresh proof before this request is answered. */
  Optional<FreshRoute> find(HttpServletRequest request) {
    return routes
        .find(request)
        .flatMap(route ->
            all.stream()
                .filter(one -> one.name().equals(route.name()) && one.isAskedBy(request))
                .findFirst());
  }
}
