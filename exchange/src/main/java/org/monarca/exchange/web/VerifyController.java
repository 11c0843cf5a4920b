package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.Transcripts;
import org.monarca.exchange.credit.Verification;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.VerifyPage.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody who holds a transcript learns whether it was issued, and nothing that is in it. */
@Controller
class VerifyController {

  static final String PATH = "/verify-transcript";

  private final Readers readers;
  private final Transcripts transcripts;

  VerifyController(Readers readers, Transcripts transcripts) {
    this.readers = readers;
    this.transcripts = transcripts;
  }

  @GetMapping(PATH)
  String ask(Model model) {
    return show(VerifyPage.BLANK, model);
  }

  @PostMapping(PATH)
  String answer(
      @Nullable Actor actor,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String credits,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var sum = sum(credits);
    if (code.isBlank()) {
      return again("code", "verify.problem.code", code, credits, words, model);
    }
    if (!credits.isBlank() && sum.isEmpty()) {
      return again("credits", "verify.problem.credits", code, credits, words, model);
    }
    var found = transcripts.verify(code, sum.orElse(null));
    var answer =
        found
            .map(known -> answer(known, words))
            .orElseGet(() -> new Answer(words.say("verify.unknown"), "mark-bad", null, null));
    return show(new VerifyPage(code, credits, Problems.NONE, answer), model);
  }

  private static Answer answer(Verification known, Wording words) {
    var state = known.state();
    var agrees = known.sumAgrees();
    return new Answer(
        words.say(known.replaced() ? "verify.replaced" : "verify.issued"),
        known.replaced() ? "mark-warn" : "mark-good",
        state == null
            ? words.say("verify.by.exchange", words.day(known.issued()))
            : words.say("verify.by", words.state(state), words.day(known.issued())),
        agrees == null ? null : words.say(agrees ? "verify.sum.agrees" : "verify.sum.differs"));
  }

  private static String again(
      String field, String problem, String code, String credits, Wording words, Model model) {
    return show(new VerifyPage(code, credits, Problems.of(field, words.say(problem)), null), model);
  }

  private static String show(VerifyPage page, Model model) {
    model.addAttribute("verify", page);
    return "verify-transcript";
  }

  private static Optional<BigDecimal> sum(String typed) {
    return typed.strip().matches("\\d{1,3}([.,]\\d{1,2})?")
        ? Optional.of(new BigDecimal(typed.strip().replace(',', '.')))
        : Optional.empty();
  }
}
