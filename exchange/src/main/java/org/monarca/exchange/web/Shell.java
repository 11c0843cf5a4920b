package org.monarca.exchange.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Product;
import org.monarca.exchange.platform.RequestId;
import org.monarca.exchange.web.Viewer.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands round every page: who reads, where they may go, which installation this is. */
@ControllerAdvice(basePackageClasses = Shell.class, assignableTypes = BasicErrorController.class)
class Shell {

  private static final Place HOME = new Place("/", "place.home");
  private static final Place SEARCH = new Place("/search", "place.search");
  private static final Place CHILDREN = new Place("/children", "place.children");
  private static final Place TASKS = new Place("/tasks", "place.tasks");
  private static final Place SUBMISSIONS = new Place("/submissions", "place.submissions");
  private static final Place UPLOAD = new Place("/uploads", "place.upload");
  private static final Place ACCOUNTS = new Place("/accounts", "place.accounts");
  private static final Place PROTECTED = new Place("/protected", "place.protected");
  private static final Place APPLICATIONS = new Place("/applications", "place.applications");
  private static final Place REVIEW = new Place("/access-review", "access-review.title");
  private static final Place ADDRESSES = new Place("/notices/addresses", "addresses.title");
  private static final Place LINKAGE = new Place("/linkage", "place.linkage");
  private static final Place TRAIL = new Place("/audit", "place.trail");
  private static final Place RETENTION = new Place("/retention", "place.retention");
  private static final Place DEMANDS = new Place("/demands", "place.demands");
  private static final Place INCIDENTS = new Place("/incidents", "place.incidents");
  private static final Place DIRECTORY = new Place("/directory", "place.directory");
  private static final Place DICTIONARY = new Place("/data-dictionary", "place.dictionary");

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Product product;
  private final Accounts accounts;
  private final RoleGrants grants;
  private final GrantWords grantWords;
  private final Readers readers;
  private final Routes routes;
  private final String version;

  Shell(
      Product product,
      Accounts accounts,
      RoleGrants grants,
      GrantWords grantWords,
      Readers readers,
      Routes routes,
      ObjectProvider<BuildProperties> build) {
    this.product = product;
    this.accounts = accounts;
    this.grants = grants;
    this.grantWords = grantWords;
    this.readers = readers;
    this.routes = routes;
    this.version =
        Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("-");
  }

  @ModelAttribute
  void surround(@Nullable Actor actor, Locale locale, HttpServletRequest request, Model model) {
    model.addAttribute("synthetic", product.synthetic());
    model.addAttribute("version", version);
    model.addAttribute("path", path(request));
    model.addAttribute("otherLanguage", inOtherLanguage(request, locale));
    RequestId.current().ifPresent(id -> model.addAttribute("requestId", id));
    if (request.getAttribute(TooOften.AGAIN) instanceof Instant again) {
      model.addAttribute("again", readers.wordsFor(actor, locale).moment(again));
    }
    if (actor != null) {
      accounts
          .find(actor.id())
          .ifPresent(account ->
              model.addAttribute(
                  "viewer", viewer(account, actor, readers.wordsFor(actor, locale))));
    }
  }

  /** The page as it was asked for; an error page stands in for it. */
  private static String path(HttpServletRequest request) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var address = asked instanceof String uri ? uri : request.getRequestURI();
    return address.substring(request.getContextPath().length());
  }

  /**
   * The same page, at the same place of a list. What was sent in a body is not sent again: from a
   * form that was refused it leads to the page on which the form stands.
   */
  private String inOtherLanguage(HttpServletRequest request, Locale locale) {
    var asked = path(request);
    var page = READING.contains(request.getMethod()) ? asked : routes.pageAt(asked);
    var link = UriComponentsBuilder.fromPath(request.getContextPath() + page);
    if (request.getDispatcherType() == DispatcherType.REQUEST && page.equals(asked)) {
      link.query(request.getQueryString());
    }
    var other = locale.getLanguage().equals("es") ? "en" : "es";
    return link.replaceQueryParam("language")
        .replaceQueryParam("lang", other)
        .build()
        .toUriString();
  }

  private Viewer viewer(Account account, Actor actor, Wording words) {
    var role = Role.of(actor.role()).orElseThrow();
    var held = grants.good(account.id());
    var office =
        held.stream()
            .filter(grant -> Long.valueOf(grant.id()).equals(actor.grant()))
            .findFirst()
            .map(acting -> grantWords.say(acting.position(), words))
            .orElseGet(() -> GrantWords.say(role, actor.state(), words));
    return new Viewer(
        account.displayName(), office, held.size() > 1, places(role), routes.openTo(role.code()));
  }

  private static List<Place> places(Role role) {
    return switch (role) {
      case SCHOOL_USER, RECRUITER -> List.of(HOME, SEARCH, CHILDREN, DIRECTORY);
      case QUERY_USER -> List.of(HOME, SEARCH);
      case REGION_SETUP -> List.of(DIRECTORY);
      case STATE_DIRECTOR ->
          List.of(HOME, SEARCH, CHILDREN, TASKS, SUBMISSIONS, DIRECTORY, ACCOUNTS);
      case HELP_DESK -> List.of(ACCOUNTS);
      case AUDITOR -> List.of(TRAIL, INCIDENTS, ACCOUNTS, APPLICATIONS, REVIEW, RETENTION);
      case OPERATOR -> List.of(LINKAGE, ADDRESSES, RETENTION);
      case DISTRICT_ADMIN, REGION_ADMIN -> List.of(HOME, SEARCH, CHILDREN, TASKS, DIRECTORY);
      case STATE_DATA_ADMIN ->
          List.of(
              HOME,
              SEARCH,
              CHILDREN,
              TASKS,
              SUBMISSIONS,
              UPLOAD,
              PROTECTED,
              DIRECTORY,
              LINKAGE,
              DICTIONARY);
      case PRIVACY_OFFICER -> List.of(PROTECTED, SEARCH, TRAIL, INCIDENTS, DEMANDS, DIRECTORY);
      case USER_ADMIN -> List.of(ACCOUNTS, APPLICATIONS, REVIEW, TASKS);
      case FEDERAL_ADMIN -> List.of(ACCOUNTS, APPLICATIONS, REVIEW, TASKS, INCIDENTS, DEMANDS);
      case FEDERAL_USER -> List.of(HOME, SEARCH, TASKS, SUBMISSIONS, DIRECTORY, LINKAGE);
      case STATE_SYSTEM -> List.of();
    };
  }
}
