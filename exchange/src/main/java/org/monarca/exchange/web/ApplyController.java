package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.applications.Application;
import org.monarca.exchange.applications.ApplicationDesk;
import org.monarca.exchange.applications.Applications;
import org.monarca.exchange.applications.Fault;
import org.monarca.exchange.applications.Sent;
import org.monarca.exchange.applications.Stage;
import org.monarca.exchange.applications.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people apply for an account, confirm their address, and see how it stands. */
@Controller
class ApplyController {

  private final Applications applications;
  private final ApplicationDesk desk;
  private final ApplyForms forms;

  ApplyController(Applications applications, ApplicationDesk desk, ApplyForms forms) {
    this.applications = applications;
    this.desk = desk;
    this.forms = forms;
  }

  @GetMapping("/rules-of-behavior")
  String rules(Locale locale, Model model) {
    model.addAttribute("rules", forms.inWords(locale).rules());
    model.addAttribute("version", RulesOfBehavior.VERSION);
    return "apply/rules";
  }

  /** First what is asked for, then the form: which fields it has follows from that. */
  @GetMapping("/apply")
  String apply(@RequestParam Map<String, String> typed, Locale locale, Model model) {
    if (forms.isBegun(typed)) {
      var with = new HashMap<>(typed);
      with.putIfAbsent("mail_language", locale.getLanguage());
      return show(forms.first(with, List.of(), locale), model);
    }
    model.addAttribute("roles", forms.inWords(locale).roles());
    model.addAttribute("states", forms.states(locale));
    model.addAttribute("role", typed.getOrDefault("role", ""));
    model.addAttribute("state", typed.getOrDefault("state", ""));
    model.addAttribute("problems", begun(typed, locale));
    return "apply/begin";
  }

  private Problems begun(Map<String, String> typed, Locale locale) {
    if (!typed.containsKey("role")) {
      return Problems.NONE;
    }
    boolean hasRole = !typed.getOrDefault("role", "").isBlank();
    return Problems.of(
        hasRole ? "state" : "role",
        forms.words(locale).say(hasRole ? "apply.choose-state" : "apply.choose-role"));
  }

  @PostMapping("/apply")
  @Nullable String send(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    if (!forms.isBegun(typed)) {
      return "redirect:/apply";
    }
    return switch (applications.apply(new Typed(typed), Source.of(request))) {
      case Sent.Done done -> "redirect:/apply/sent";
      case Sent.Faulty(List<Fault> faults) -> show(forms.first(typed, faults, locale), model);
      case Sent.TooMany tooMany -> TooOften.answer(response, tooMany.pause());
    };
  }

  @GetMapping("/apply/sent")
  String sent(Model model) {
    return told("sent", model);
  }

  /** A look at it confirms nothing: scanners of mail follow links. */
  @GetMapping("/apply/confirmation/{token}")
  String confirmation(@PathVariable String token, HttpServletResponse response) {
    return applications.confirms(token) ? "apply/confirm" : GoneLink.answer(response);
  }

  @PostMapping("/apply/confirmation/{token}")
  String confirm(@PathVariable String token, HttpServletResponse response) {
    return applications.confirm(token) ? "redirect:/apply/confirmed" : GoneLink.answer(response);
  }

  @GetMapping("/apply/confirmed")
  String confirmed(Model model) {
    return told("confirmed", model);
  }

  /** How it stands; and the form once more, where it was sent back. */
  @GetMapping("/application/{token}")
  String own(@PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
    var application = applications.own(token);
    return application.isPresent()
        ? own(token, application.get(), locale, model)
        : GoneLink.answer(response);
  }

  private String own(String token, Application application, Locale locale, Model model) {
    if (application.stage() == Stage.SENT_BACK) {
      var typed = ApplyForms.typed(application);
      return show(forms.again(path(token), application, typed, List.of(), locale), model);
    }
    var inWords = forms.inWords(locale);
    model.addAttribute("stage", inWords.stage(application.stage()));
    model.addAttribute("since", forms.words(locale).day(application.changed()));
    var means =
        ApplicationWords.means(application, desk.access(application), desk.isOutside(application));
    model.addAttribute("means", forms.words(locale).say("application.means." + means));
    model.addAttribute("reason", application.reason());
    model.addAttribute("facts", inWords.facts(application));
    return "apply/own";
  }

  @PostMapping("/application/{token}")
  String amend(
      @PathVariable String token,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var application =
        applications.own(token).filter(found -> found.stage() == Stage.SENT_BACK).orElse(null);
    if (application == null) {
      return "redirect:" + path(token);
    }
    var with = new HashMap<>(typed);
    with.put("email", application.form().email());
    if (!forms.isBegun(with)) {
      with.putAll(Map.of("role", application.form().role().code()));
      with.put("state", String.valueOf(application.form().state()));
    }
    return applications.amend(token, new Typed(with)) instanceof Sent.Faulty(List<Fault> faults)
        ? show(forms.again(path(token), application, with, faults, locale), model)
        : "redirect:" + path(token);
  }

  private static String path(String token) {
    return "/application/" + token;
  }

  private static String told(String what, Model model) {
    model.addAttribute("told", what);
    return "apply/told";
  }

  private static String show(ApplyPage page, Model model) {
    model.addAttribute("apply", page);
    return "apply/form";
  }
}
