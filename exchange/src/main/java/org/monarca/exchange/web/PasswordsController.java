package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.access.people.Chosen;
import org.monarca.exchange.access.people.PasswordRules;
import org.monarca.exchange.access.people.PasswordRules.Fault;
import org.monarca.exchange.access.people.Passwords;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people ask for a link to a new password, choose one by a link, and change theirs. */
@Controller
class PasswordsController {

  private static final String SET = "redirect:/sign-in?password-set";

  private final Passwords passwords;
  private final Readers readers;

  PasswordsController(Passwords passwords, Readers readers) {
    this.passwords = passwords;
    this.readers = readers;
  }

  @GetMapping("/forgotten")
  String forgotten(@RequestParam(required = false) @Nullable String sent, Model model) {
    model.addAttribute("sent", sent != null);
    model.addAttribute("problems", Problems.NONE);
    return "passwords/forgotten";
  }

  /** Whatever address it is, the answer is the same, after the same work. */
  @PostMapping("/forgotten")
  @Nullable String askForLink(
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    if (email.isBlank()) {
      var says = readers.wordsFor(null, locale).say("passwords.problem.email");
      model.addAttribute("sent", false);
      model.addAttribute("problems", Problems.of("email", says));
      return "passwords/forgotten";
    }
    var wait = passwords.forgotten(email, Source.of(request));
    return wait.isPresent() ? TooOften.answer(response, wait.get()) : "redirect:/forgotten?sent";
  }

  /** A look at it uses the link up for nobody: scanners of mail follow links. */
  @GetMapping("/password/{token}")
  String byLink(@PathVariable String token, HttpServletResponse response, Model model) {
    return passwords.whose(token).isPresent()
        ? show("by-link", Problems.NONE, model)
        : GoneLink.answer(response);
  }

  @PostMapping("/password/{token}")
  String chooseByLink(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    if (!password.equals(again) && passwords.whose(token).isPresent()) {
      return show("by-link", differs(locale), model);
    }
    return switch (passwords.choose(token, password)) {
      case Chosen.Done done -> SET;
      case Chosen.Unfit(Fault fault) -> show("by-link", unfit(fault, locale), model);
      case Chosen.Refused refused -> GoneLink.answer(response);
    };
  }

  @GetMapping("/profile/password")
  String own(Actor actor, Model model) {
    return show("own", Problems.NONE, model);
  }

  @PostMapping("/profile/password")
  String change(
      Actor actor,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Locale locale,
      Model model) {
    if (!password.equals(again)) {
      return show("own", differs(locale), model);
    }
    return switch (passwords.change(actor, current, password)) {
      case Chosen.Done done -> SET;
      case Chosen.Unfit(Fault fault) -> show("own", unfit(fault, locale), model);
      case Chosen.Refused why -> {
        var says = readers.wordsFor(null, locale).say("passwords.problem." + why.code());
        yield show("own", Problems.of("current", says), model);
      }
    };
  }

  private Problems differs(Locale locale) {
    return Problems.of("again", readers.wordsFor(null, locale).say("passwords.problem.again"));
  }

  private Problems unfit(Fault fault, Locale locale) {
    int bound = fault == Fault.LONG ? PasswordRules.LONGEST : PasswordRules.SHORTEST;
    var says = readers.wordsFor(null, locale).say("passwords.problem." + fault.code(), bound);
    return Problems.of("password", says);
  }

  private static String show(String page, Problems problems, Model model) {
    model.addAttribute("problems", problems);
    return "passwords/" + page;
  }
}
