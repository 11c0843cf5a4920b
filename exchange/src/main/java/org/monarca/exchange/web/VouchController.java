package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.monarca.exchange.applications.Application;
import org.monarca.exchange.applications.ApplicationDesk;
import org.monarca.exchange.applications.Applications;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a verifying authority vouches for an applicant, or does not. */
@Controller
class VouchController {

  /** What is said to be checked, each by a tick of its own. */
  static final List<String> CHECKS = List.of("identity", "need", "level");

  private final Applications applications;
  private final ApplyForms forms;

  VouchController(Applications applications, ApplyForms forms) {
    this.applications = applications;
    this.forms = forms;
  }

  @GetMapping("/vouch/{token}")
  String asked(
      @PathVariable String token, HttpServletResponse response, Locale locale, Model model) {
    return applications
        .toVouchFor(token)
        .map(application -> show(token, application, List.of(), "", Problems.NONE, locale, model))
        .orElseGet(() -> GoneLink.answer(response));
  }

  @PostMapping("/vouch/{token}")
  String vouch(
      @PathVariable String token,
      @RequestParam(defaultValue = "") List<String> checked,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var application = applications.toVouchFor(token);
    if (application.isEmpty()) {
      return GoneLink.answer(response);
    }
    var problems = new ArrayList<Problem>();
    for (var check : CHECKS) {
      if (!checked.contains(check)) {
        problems.add(new Problem(check, forms.words(locale).say("vouch.problem." + check)));
      }
    }
    if (!problems.isEmpty()) {
      return show(token, application.get(), checked, "", new Problems(problems), locale, model);
    }
    return applications.vouch(token) ? "redirect:/vouch/done" : GoneLink.answer(response);
  }

  @PostMapping("/vouch/{token}/refusal")
  String doNotVouch(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var application = applications.toVouchFor(token);
    if (application.isEmpty()) {
      return GoneLink.answer(response);
    }
    var why = PlainText.lines(reason);
    boolean isLong = PlainText.isLonger(why, ApplicationDesk.LONGEST_REASON);
    if (why.isEmpty() || isLong) {
      var code = isLong ? "reason-too-long" : "no-reason";
      var says =
          forms.words(locale).say("application.problem." + code, ApplicationDesk.LONGEST_REASON);
      return show(
          token, application.get(), List.of(), reason, Problems.of("reason", says), locale, model);
    }
    return applications.doNotVouch(token, why) ? "redirect:/vouch/done" : GoneLink.answer(response);
  }

  @GetMapping("/vouch/done")
  String done(Model model) {
    model.addAttribute("told", "vouched");
    return "apply/told";
  }

  private String show(
      String token,
      Application application,
      List<String> checked,
      String reason,
      Problems problems,
      Locale locale,
      Model model) {
    var inWords = forms.inWords(locale);
    model.addAttribute("link", "/vouch/" + token);
    model.addAttribute("name", application.form().name());
    model.addAttribute("facts", inWords.facts(application));
    model.addAttribute("checks", CHECKS);
    model.addAttribute("checked", checked);
    model.addAttribute("reason", reason);
    model.addAttribute("problems", problems);
    return "apply/vouch";
  }
}
