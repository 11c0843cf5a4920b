package org.monarca.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.exchange.access.doors.AccessRules;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.doors.StateSystem;
import org.monarca.exchange.access.routes.Extent;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.access.sessions.UseNotice;
import org.monarca.exchange.house.Control;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route as every role: the table of routes is what the service does (AC-3, AC-6). */
class RoutesTest extends WholeExchange {

  /**
   * Filters answer these themselves; {@code SignInTest}, {@code SecondStepTest}, {@code
   * PasskeySignInTest}, {@code FederatedSignInTest} and {@code TokensTest} try them.
   */
  private static final Set<String> ANSWERED_BY_FILTERS =
      Set.of(
          "POST /sign-in",
          "POST /sign-in/code",
          "POST /sign-in/passkey",
          "GET /sign-in/with/{provider}/answer",
          "POST /sign-out",
          "POST /oauth2/token",
          "POST /oauth2/revoke");

  @Autowired private WebApplicationContext context;
  @Autowired private FilterChainProxy doors;
  @Autowired private Routes routes;

  static Stream<@Nullable Role> everybody() {
    return Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everybody")
  @Control({"AC-3", "AC-6", "AC-6(10)"})
  void everyRouteIsOpenToThoseOfItsLineAndToNobodyElse(@Nullable Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (Route route : routes.all()) {
      boolean shall = route.anyone() || (role != null && route.who().contains(role.code()));
      if (!ANSWERED_BY_FILTERS.contains(route.name()) && shall != isLetThrough(route, role)) {
        wrong.add(route.name());
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everybody")
  @Control("AC-3")
  void whatStandsInNoLineIsOpenToNobody(@Nullable Role role) throws Exception {
    for (String path : List.of("/secret", "/api/v1/secret", "/oauth2/authorize", "/actuator/env")) {
      var chain = new MockFilterChain();
      doors.doFilter(request("GET", path, role), new MockHttpServletResponse(), chain);

      assertThat(chain.getRequest()).as(path).isNull();
    }
  }

  /** Whoever acts for a part of a State reaches what is of that part, or everybody's. */
  @Test
  void whoActsForAPartOfAStateReachesNothingBecauseItIsTheStates() {
    for (var role :
        List.of(
            Role.SCHOOL_USER,
            Role.QUERY_USER,
            Role.RECRUITER,
            Role.DISTRICT_ADMIN,
            Role.REGION_ADMIN)) {
      assertThat(routes.all())
          .filteredOn(route -> !route.anyone() && route.isOpenTo(role.code()))
          .filteredOn(route -> route.extentOf(role.code()) == Extent.OWN_STATE)
          .extracting(Route::name)
          .as(role.code())
          .isEmpty();
    }
  }

  @Test
  @Control("AC-6")
  void aQueryUserMayWhatASchoolUserMayAndLess() {
    var school = routes.openTo(Role.SCHOOL_USER.code());
    var query = routes.openTo(Role.QUERY_USER.code());

    assertThat(school).containsAll(query);
    assertThat(query)
        .contains("POST /search", "GET /children/{exchangeId}")
        .doesNotContain("POST /children/{exchangeId}/emergency", "GET /directory")
        .noneMatch(route -> route.contains("/tasks") || route.contains("/tokens"));
  }

  @Test
  @Control("AC-6")
  void whoSetsUpRegionsReachesNoChildAndNothingElseOfTheState() {
    assertThat(routes.all())
        .filteredOn(route -> !route.anyone() && route.isOpenTo(Role.REGION_SETUP.code()))
        .extracting(Route::action)
        .noneMatch(action -> action.startsWith("child."))
        .filteredOn(action -> !action.startsWith("profile."))
        .containsOnly("start", "access.read", "directory.read", "directory.regions");
  }

  @Test
  @Control("AC-3")
  void everyMappedRouteStandsInTheTable() {
    var table = new TreeSet<String>();
    routes.all().forEach(route -> table.add(route.name()));

    assertThat(mapped()).isNotEmpty().isSubsetOf(table);
  }

  @Test
  void everyRouteSaysInBothLanguagesWhatItDoes() {
    for (var language : List.of("", "_es")) {
      var words = ResourceBundle.getBundle("messages-access" + language, Locale.ROOT);
      assertThat(routes.all())
          .allSatisfy(route ->
              assertThat(words.containsKey("access.does." + route.action()))
                  .as(route.name())
                  .isTrue());
    }
  }

  @Test
  void aPersonIsLedToTheSignInAndAProgramIsToldThatItNeedsAToken() throws Exception {
    assertThat(answer("GET", "/search", null).getRedirectedUrl()).isEqualTo("/sign-in");

    var refused = answer("GET", "/api/v1/state-records", null);
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString()).contains("\"code\":\"token-needed\"");
  }

  @Test
  @Control({"AC-6(9)", "AU-2"})
  void whoIsKnownAndNotAllowedIsRefusedAndTheAuditKnows() throws Exception {
    var trail = auditTrail();

    assertThat(answer("GET", "/uploads", Role.SCHOOL_USER).getStatus()).isEqualTo(403);
    assertThat(answer("GET", "/api/v1/state-records", Role.SCHOOL_USER).getContentAsString())
        .contains("\"code\":\"not-allowed\"");

    assertThat(trail.sentences())
        .containsExactly("route.enter refused role", "route.enter refused role");
  }

  @Test
  @Control("SC-23")
  void aFormWithoutItsTokenIsRefused() throws Exception {
    var trail = auditTrail();
    var request = request("POST", "/uploads", Role.STATE_DATA_ADMIN);
    var bare = new MockHttpServletRequest(context.getServletContext(), "POST", "/uploads");
    bare.setAttribute(
        RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
        request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME));
    var response = new MockHttpServletResponse();
    var chain = new MockFilterChain();
    doors.doFilter(bare, response, chain);

    assertThat(chain.getRequest()).isNull();
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(trail.sentences()).containsExactly("route.enter refused form-token");
  }

  @Test
  void whatIsNoPageIsNotFoundByAnybody() throws Exception {
    for (@Nullable Role role : everybody().toList()) {
      assertThat(answer("GET", "/secret", role).getStatus()).isEqualTo(404);
    }
    assertThat(answer("GET", "/api/v1/secret", Role.STATE_SYSTEM).getStatus()).isEqualTo(404);
  }

  @Test
  void aTableThatNamesAnUnknownRoleStopsTheStart() {
    assertThatThrownBy(() -> new AccessRules(Routes.of("GET,/,registrar,open,start,")))
        .hasMessageContaining("GET /");
    assertThatThrownBy(() -> new AccessRules(Routes.of("GET,/,anyone,open,start,often")))
        .hasMessageContaining("GET /");
    assertThatThrownBy(() -> Routes.of("GET,/,anyone,everything,start,"))
        .hasMessageContaining("unknown scope");
    assertThatThrownBy(
            () -> new AccessRules(Routes.of("GET,/,auditor,own-state school-user=nation,start,")))
        .hasMessageContaining("GET /");
    assertThatThrownBy(() -> Routes.of("GET,/")).hasMessageContaining("6 columns");
  }

  private boolean isLetThrough(Route route, @Nullable Role role) throws Exception {
    var method = route.method().equals("*") ? "GET" : route.method();
    var path = route.path().getPatternString().replaceAll("\\{\\w+}", "x").replaceAll("\\*+", "x");
    var chain = new MockFilterChain();
    var response = new MockHttpServletResponse();
    doors.doFilter(request(method, path, role), response, chain);
    var leads = response.getRedirectedUrl();
    boolean isAskedForAProof = leads != null && leads.startsWith("/prove/"); // behind the table
    boolean through = chain.getRequest() != null || isAskedForAProof;
    if (!through) {
      assertThat(response.getStatus()).as(route.name()).isIn(302, 401, 403);
    }
    return through;
  }

  private MockHttpServletResponse answer(String method, String path, @Nullable Role role)
      throws Exception {
    var response = new MockHttpServletResponse();
    doors.doFilter(request(method, path, role), response, new MockFilterChain());
    assertThat(response.getStatus()).isNotEqualTo(HttpStatus.OK.value());
    return response;
  }

  private MockHttpServletRequest request(String method, String path, @Nullable Role role) {
    var request = new MockHttpServletRequest(context.getServletContext(), method, path);
    request.setCookies(new Cookie("notice", UseNotice.VERSION));
    if (role != null) {
      var signedIn = SecurityContextHolder.createEmptyContext();
      signedIn.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(caller(role), null, List.of()));
      request.setAttribute(
          RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME, signedIn);
    }
    return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
  }

  private static Caller caller(Role role) {
    return role == Role.STATE_SYSTEM
        ? new StateSystem("tx-1", "TX")
        : new SignedIn("s", role, role.ofOneState() ? "TX" : null, null, java.time.Instant.now());
  }

  private Set<String> mapped() {
    var mapped = new TreeSet<String>();
    context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .forEach(info -> mapped.addAll(names(info)));
    return mapped;
  }

  private static List<String> names(RequestMappingInfo info) {
    var methods =
        info.getMethodsCondition().getMethods().isEmpty()
            ? List.of("*")
            : info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(path -> methods.stream().map(method -> method + " " + path))
        .toList();
  }

  @Test
  void whatIsSentBelowAPageLeadsBackToThatPage() {
    var routes =
        Routes.of(
            "GET,/models/{version},anyone,open,start,",
            "POST,/models/{version}/application,anyone,open,start,",
            "GET,/search,anyone,open,start,",
            "POST,/search,anyone,open,start,",
            "GET,/,anyone,open,start,");

    assertThat(routes.pageAt("/models/2026.2/application")).isEqualTo("/models/2026.2");
    assertThat(routes.pageAt("/models/2026.2/application/twice")).isEqualTo("/models/2026.2");
    assertThat(routes.pageAt("/search")).isEqualTo("/search");
    assertThat(routes.pageAt("/models")).isEqualTo("/");
    assertThat(routes.pageAt("/")).isEqualTo("/");
  }
}
