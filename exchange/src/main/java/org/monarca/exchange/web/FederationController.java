package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.federation.Errand;
import org.monarca.exchange.access.federation.Federation;
import org.monarca.exchange.access.federation.FederationPaths;
import org.monarca.exchange.access.federation.IdentityProvider;
import org.monarca.exchange.access.federation.Providers;
import org.monarca.exchange.access.people.FederatedErrands;
import org.monarca.exchange.access.sessions.Proving;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Leads people to a provider and takes them back. The way there goes by a page of ours, since a
 * form of ours may lead nowhere else; what somebody who wants to sign in comes back with is taken
 * by a filter, before this.
 */
@Controller
class FederationController {

  private final Providers providers;
  private final Federation federation;
  private final FederatedErrands errands;

  FederationController(Providers providers, Federation federation, FederatedErrands errands) {
    this.providers = providers;
    this.federation = federation;
    this.errands = errands;
  }

  @PostMapping(FederationPaths.WITH + "/{provider}")
  String signIn(@PathVariable String provider, HttpServletRequest request, Model model) {
    var to = find(provider);
    return lead(
        to, federation.begin(request, to, Errand.signIn()), "/sign-in?failed=unreachable", model);
  }

  @PostMapping(Proving.PAGE + "/{id}/with/{provider}")
  String prove(
      Actor actor,
      @PathVariable String id,
      @PathVariable String provider,
      HttpServletRequest request,
      Model model) {
    var form = TypedId.of(id).orElseThrow(FederationController::missing).toString();
    var to = find(provider);
    return lead(
        to,
        errands.prove(request, actor, to, form),
        Proving.PAGE + "/" + form + "?failed=unreachable",
        model);
  }

  @PostMapping(WaysController.PAGE + "/{provider}")
  String connect(
      Actor actor, @PathVariable String provider, HttpServletRequest request, Model model) {
    var to = find(provider);
    return lead(
        to,
        errands.connect(request, actor, to),
        WaysController.PAGE + "?failed=unreachable",
        model);
  }

  @GetMapping(FederationPaths.ANSWER)
  String answer(@Nullable Actor actor, @PathVariable String provider, HttpServletRequest request) {
    if (actor == null) {
      return "redirect:/sign-in?expired";
    }
    var done = errands.take(request, actor, provider);
    var failed = done.refusal() == null ? "" : "?failed=" + reason(done.refusal());
    return switch (done.kind()) {
      case PROVE -> "redirect:" + Proving.PAGE + "/" + done.form() + failed;
      case CONNECT ->
          "redirect:" + WaysController.PAGE + (failed.isEmpty() ? "?done=connected" : failed);
      case SIGN_IN -> "redirect:/";
      case null -> "redirect:" + WaysController.PAGE + "?failed=provider";
    };
  }

  /** What a person is told; the audit knows more. */
  private static String reason(String refusal) {
    return switch (refusal) {
      case "identity-taken" -> "taken";
      case "provider-not-theirs" -> "not-theirs";
      case "provider-not-anew" -> "not-anew";
      case "one-factor" -> "one-factor";
      default -> "provider";
    };
  }

  private static String lead(
      IdentityProvider to, Optional<URI> address, String otherwise, Model model) {
    if (address.isEmpty()) {
      return "redirect:" + otherwise;
    }
    model.addAttribute("provider", to.name());
    model.addAttribute("address", address.get().toString());
    return "leading";
  }

  private IdentityProvider find(String id) {
    return providers.find(id).orElseThrow(FederationController::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
