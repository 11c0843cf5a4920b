package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalToken;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.TokensPage.TokenLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people make and end tokens for their own programs. */
@Controller
class TokensController {

  private static final String PAGE = "/profile/tokens";
  private static final String ENDED = "ended";

  private final PersonalTokens tokens;
  private final Readers readers;

  TokensController(PersonalTokens tokens, Readers readers) {
    this.tokens = tokens;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String tokens(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return show(
        new TokensPage(
            "",
            Lifetime.WORKING_DAY.code(),
            null,
            done.equals(ENDED),
            lines(actor, words),
            Problems.NONE),
        model);
  }

  /** The answer itself shows the token, for it is kept nowhere from which it could be shown. */
  @PostMapping(PAGE)
  String make(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String life,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    Optional<Made> made = Lifetime.of(life).map(chosen -> tokens.make(actor, name, chosen));
    if (made.orElse(null) instanceof Made.Token(var secret)) {
      return show(
          page(actor, "", Lifetime.WORKING_DAY.code(), secret, Problems.NONE, words), model);
    }
    return show(page(actor, name, life, null, problem(made.orElse(null), words), words), model);
  }

  @PostMapping(PAGE + "/{id}/ending")
  String end(Actor actor, @PathVariable long id) {
    tokens.end(actor, id);
    return "redirect:" + PAGE + "?done=" + ENDED;
  }

  private static Problems problem(@Nullable Made made, Wording words) {
    return switch (made) {
      case null -> Problems.of("life", words.say("tokens.problem.life"));
      case Made.UnfitName unfit ->
          Problems.of("name", words.say("tokens.problem.name", PersonalTokens.LONGEST_NAME));
      case Made.TooMany tooMany ->
          Problems.of("name", words.say("tokens.enough", PersonalTokens.MOST));
      case Made.Token token -> Problems.NONE;
    };
  }

  private TokensPage page(
      Actor actor,
      String name,
      String life,
      @Nullable String secret,
      Problems problems,
      Wording words) {
    return new TokensPage(name, life, secret, false, lines(actor, words), problems);
  }

  private static String show(TokensPage page, Model model) {
    model.addAttribute("tokens", page);
    return "tokens";
  }

  private List<TokenLine> lines(Actor actor, Wording words) {
    return tokens.of(actor).stream().map(one -> line(one, words)).toList();
  }

  private static TokenLine line(PersonalToken one, Wording words) {
    var used = one.used();
    return new TokenLine(
        one.id(),
        one.name(),
        words.moment(one.made()),
        used == null ? null : words.moment(used),
        words.moment(one.ends()));
  }
}
