package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.Transcripts;
import org.monarca.exchange.credit.Verification;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.VerifyPage.Answer;
import org.monarca.exchange.web.VerifyPage.Compared;
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
      @RequestParam(defaultValue = "") String fingerprint,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var sum = sum(credits);
    var file = fingerprint.replaceAll("\\s+", "");
    var typed = new VerifyPage(code, credits, fingerprint, Problems.NONE, null);
    if (code.isBlank()) {
      return show(typed.wrong("code", words.say("verify.problem.code")), model);
    }
    if (!credits.isBlank() && sum.isEmpty()) {
      return show(typed.wrong("credits", words.say("verify.problem.credits")), model);
    }
    if (!file.isEmpty() && !file.matches("[0-9a-fA-F]{64}")) {
      return show(typed.wrong("fingerprint", words.say("verify.problem.fingerprint")), model);
    }
    var answer =
        transcripts
            .verify(code, sum.orElse(null), file.isEmpty() ? null : file)
            .map(known -> answer(known, words))
            .orElseGet(() -> new Answer(words.say("verify.unknown"), "mark-bad", null, List.of()));
    return show(typed.answered(answer), model);
  }

  private static Answer answer(Verification known, Wording words) {
    var state = known.state();
    var compared = new ArrayList<Compared>();
    compared(known.sumAgrees(), "sum", words).ifPresent(compared::add);
    compared(known.fileAgrees(), "file", words).ifPresent(compared::add);
    if (known.fileAgrees() == null) {
      compared.add(new Compared(words.say("verify.not-compared"), ""));
    }
    return new Answer(
        words.say(says(known)),
        Boolean.FALSE.equals(known.current()) ? "mark-warn" : "mark-good",
        state == null
            ? words.say("verify.by.exchange", words.day(known.issued()))
            : words.say("verify.by", words.state(state), words.day(known.issued())),
        compared);
  }

  private static String says(Verification known) {
    var current = known.current();
    if (current == null) {
      return "verify.issued";
    }
    return current ? "verify.issued.current" : "verify.issued.not-current";
  }

  private static Optional<Compared> compared(@Nullable Boolean agrees, String what, Wording words) {
    return Optional.ofNullable(agrees)
        .map(same ->
            new Compared(
                words.say("verify." + what + (same ? ".agrees" : ".differs")),
                same ? "mark-good" : "mark-bad"));
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
