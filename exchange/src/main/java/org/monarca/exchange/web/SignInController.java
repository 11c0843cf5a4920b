package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.federation.IdentityProvider;
import org.monarca.exchange.access.federation.Providers;
import org.monarca.exchange.access.passkeys.RelyingParty;
import org.monarca.exchange.access.people.PasskeySignIn;
import org.monarca.exchange.access.people.SecondStep;
import org.monarca.exchange.access.sessions.UseNotice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages to sign in at, which also say why somebody is there again. */
@Controller
class SignInController {

  private final SecondStep secondStep;
  private final PasskeySignIn passkeys;
  private final RelyingParty party;
  private final Providers providers;
  private final Readers readers;

  SignInController(
      SecondStep secondStep,
      PasskeySignIn passkeys,
      RelyingParty party,
      Providers providers,
      Readers readers) {
    this.providers = providers;
    this.secondStep = secondStep;
    this.passkeys = passkeys;
    this.party = party;
    this.readers = readers;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String expired,
      @RequestParam(required = false) @Nullable String again,
      @RequestParam(name = "password-set", required = false) @Nullable String passwordSet,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(name = "notice", required = false) @Nullable String noticed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    UseNotice.show(request, response);
    var words = readers.wordsFor(null, locale);
    model.addAttribute("useNotice", UseNotice.VERSION);
    model.addAttribute("problems", failed == null ? Problems.NONE : problems(failed, words));
    model.addAttribute("providers", providers.all());
    model.addAttribute("origins", party.origins());
    model.addAttribute("email", "");
    model.addAttribute(
        "notice",
        passwordSet != null
            ? "sign-in.password-set"
            : signedOut != null
                ? "sign-in.signed-out"
                : expired != null
                    ? "sign-in.expired"
                    : again != null
                        ? "sign-in.begin-again"
                        : noticed != null ? "sign-in.notice-first" : "");
    return "sign-in";
  }

  private static Problems problems(String failed, Wording words) {
    return switch (failed) {
      case "passkey" -> Problems.of("passkey", words.say("sign-in.passkey.failed"));
      case "provider", "unreachable", "level" -> ProviderProblems.of("providers", failed, words);
      default -> Problems.of("email", words.say("sign-in.failed"));
    };
  }

  /** What a browser is to ask a passkey for, in this session. */
  @PostMapping("/sign-in/passkey/options")
  @ResponseBody
  Map<String, Object> passkeyOptions(HttpServletRequest request) {
    return passkeys.options(request).json();
  }

  /** The second step, for whoever has taken the first in this session a moment ago. */
  @GetMapping("/sign-in/code")
  String code(
      @RequestParam(required = false) @Nullable String failed,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    if (!secondStep.isBegun(request)) {
      return "redirect:/sign-in?again";
    }
    var words = readers.wordsFor(null, locale);
    model.addAttribute(
        "problems",
        failed == null ? Problems.NONE : Problems.of("code", words.say("sign-in.code.failed")));
    model.addAttribute(
        "provider",
        secondStep
            .provider(request)
            .flatMap(providers::find)
            .map(IdentityProvider::name)
            .orElse(null));
    model.addAttribute(
        "origins", secondStep.hasPasskeys(request) ? party.origins() : List.<String>of());
    return "sign-in-code";
  }
}
