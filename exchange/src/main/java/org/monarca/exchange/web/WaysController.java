package org.monarca.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.federation.BoundIdentity;
import org.monarca.exchange.access.federation.Identities;
import org.monarca.exchange.access.federation.IdentityProvider;
import org.monarca.exchange.access.federation.Providers;
import org.monarca.exchange.access.people.FederatedErrands;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people see by which ways they sign in, and bind and give up identities at providers. */
@Controller
class WaysController {

  static final String PAGE = "/profile/ways";

  private static final Set<String> DONE = Set.of("connected", "removed", "gone");

  private final Identities identities;
  private final Providers providers;
  private final FederatedErrands errands;
  private final Readers readers;

  WaysController(
      Identities identities, Providers providers, FederatedErrands errands, Readers readers) {
    this.identities = identities;
    this.providers = providers;
    this.errands = errands;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String ways(
      Actor actor,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String failed,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var bound = identities.of(actor);
    var issuers = bound.stream().map(BoundIdentity::issuer).toList();
    model.addAttribute(
        "ways",
        new WaysPage(
            bound.stream().map(one -> line(one, words)).toList(),
            errands.openTo(actor).stream()
                .filter(one -> !issuers.contains(one.issuer()))
                .map(one -> new Choice(one.id(), one.name()))
                .toList(),
            DONE.contains(done) ? done : "",
            ProviderProblems.of("open", failed, words)));
    return "ways";
  }

  @PostMapping(PAGE + "/{id}/removal")
  String remove(Actor actor, @PathVariable String id, HttpSession session) {
    boolean removed =
        id.matches("\\d{1,18}") && identities.unbind(actor, Long.parseLong(id), session.getId());
    return "redirect:" + PAGE + "?done=" + (removed ? "removed" : "gone");
  }

  private WayLine line(BoundIdentity one, Wording words) {
    var provider = providers.ofIssuer(one.issuer());
    var used = one.used();
    return new WayLine(
        one.id(),
        provider.map(IdentityProvider::name).orElseGet(() -> host(one.issuer())),
        provider.isPresent(),
        one.called().isEmpty() ? null : one.called(),
        words.moment(one.bound()),
        used == null ? null : words.moment(used));
  }

  private static String host(String issuer) {
    var host = URI.create(issuer).getHost();
    return host == null ? issuer : host;
  }

  /**
   * The page.
   *
   * @param open providers at which the person may bind an identity
   * @param done key of what was just done, in the catalogue; empty for nothing
   */
  record WaysPage(List<WayLine> lines, List<Choice> open, String done, Problems problems) {}

  /**
   * An identity that is bound.
   *
   * @param good whether the installation still has the provider
   * @param called null where the provider said nothing
   * @param used null where nobody has come by it yet
   */
  record WayLine(
      long id,
      String provider,
      boolean good,
      @Nullable String called,
      String bound,
      @Nullable String used) {}
}
