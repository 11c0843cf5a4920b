package org.monarca.exchange.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Asks the table of routes, and nothing else; no line means no. */
@Component
public class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

  private final Routes routes;

  /** A role or a limit that does not exist stops the start. */
  public AccessRules(Routes routes) {
    this.routes = routes;
    routes.all().forEach(AccessRules::check);
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext asked) {
    return new AuthorizationDecision(isOpen(asked.getRequest(), authentication));
  }

  /** Whether the request is open to the caller who is known by now. */
  boolean isOpenToCaller(HttpServletRequest request) {
    return isOpen(request, () -> SecurityContextHolder.getContext().getAuthentication());
  }

  private boolean isOpen(
      HttpServletRequest request, Supplier<? extends @Nullable Authentication> authentication) {
    return routes.find(request).filter(route -> isOpen(route, authentication)).isPresent();
  }

  private static boolean isOpen(
      Route route, Supplier<? extends @Nullable Authentication> authentication) {
    return route.anyone()
        || Caller.roleOf(authentication.get())
            .filter(role -> route.who().contains(role.code()))
            .isPresent();
  }

  private static void check(Route route) {
    boolean known =
        route.who().stream().allMatch(code -> Role.of(code).isPresent())
            && route.who().containsAll(route.extents().keySet())
            && route.limit().stream().allMatch(code -> RateLimit.of(code).isPresent());
    if (!known) {
      throw new IllegalArgumentException(
          "routes.csv: unknown role or limit, or a scope of a role that it is not open to: "
              + route.name());
    }
  }
}
