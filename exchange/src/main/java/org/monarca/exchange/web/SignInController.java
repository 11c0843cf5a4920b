package org.monarca.exchange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in at, which also says why somebody is there again. */
@Controller
class SignInController {

  private final Readers readers;

  SignInController(Readers readers) {
    this.readers = readers;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String expired,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(null, locale);
    model.addAttribute(
        "problems",
        failed == null ? Problems.NONE : Problems.of("email", words.say("sign-in.failed")));
    model.addAttribute("email", "");
    model.addAttribute(
        "notice",
        signedOut != null ? "sign-in.signed-out" : expired != null ? "sign-in.expired" : "");
    return "sign-in";
  }
}
