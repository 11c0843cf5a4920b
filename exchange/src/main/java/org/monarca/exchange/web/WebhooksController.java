package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.WebhooksPage.Part;
import org.monarca.exchange.webhooks.Webhook;
import org.monarca.exchange.webhooks.WebhookChange;
import org.monarca.exchange.webhooks.WebhookDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a State's data administrators see to the addresses at which their systems hear. */
@Controller
class WebhooksController {

  private static final String PAGE = "/webhooks";
  private static final Set<String> DONE =
      Set.of("confirmed", "former-ended", "tested", "ended", "meanwhile");

  private final WebhookDesk desk;
  private final Readers readers;
  private final OfficeWords offices;

  WebhooksController(WebhookDesk desk, Readers readers, OfficeWords offices) {
    this.desk = desk;
    this.readers = readers;
    this.offices = offices;
  }

  @GetMapping(PAGE)
  String webhooks(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var said = DONE.contains(done) ? "webhooks.done." + done : "";
    return show(actor, Answer.of(said), locale, model);
  }

  @PostMapping(PAGE)
  String add(Actor actor, @RequestParam(defaultValue = "") String url, Locale locale, Model model) {
    return answer(desk.add(actor, url), "", "url", url, actor, locale, model);
  }

  @PostMapping(PAGE + "/{id}/confirmation")
  String confirm(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return answer(desk.confirm(actor, id), "confirmed", at(id), "", actor, locale, model);
  }

  @PostMapping(PAGE + "/{id}/secret")
  String rotate(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return answer(desk.rotate(actor, id), "", at(id), "", actor, locale, model);
  }

  @PostMapping(PAGE + "/{id}/former/ending")
  String endFormer(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return answer(desk.endFormer(actor, id), "former-ended", at(id), "", actor, locale, model);
  }

  @PostMapping(PAGE + "/{id}/test")
  String test(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return answer(desk.test(actor, id), "tested", at(id), "", actor, locale, model);
  }

  @PostMapping(PAGE + "/{id}/ending")
  String end(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return answer(desk.end(actor, id), "ended", at(id), "", actor, locale, model);
  }

  private static String at(long id) {
    return "webhook-" + id;
  }

  /**
   * A new secret is shown by the answer itself, for nothing else shows it.
   *
   * @param field beside which it is said what is wrong
   */
  private String answer(
      WebhookChange change,
      String done,
      String field,
      String typed,
      Actor actor,
      Locale locale,
      Model model) {
    return switch (change) {
      case WebhookChange.Done is -> "redirect:" + PAGE + "?done=" + done;
      case WebhookChange.Ended ended -> "redirect:" + PAGE + "?done=meanwhile";
      case WebhookChange.NewSecret made -> show(actor, Answer.of(made), locale, model);
      case WebhookChange.NoSuchWebhook none ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case WebhookChange.UnfitUrl(var flaw) ->
          wrong("problem.url." + flaw.code(), field, typed, actor, locale, model);
      case WebhookChange.NobodyConfirms nobody ->
          wrong("nobody-confirms", field, typed, actor, locale, model);
      case WebhookChange.AnotherPerson another ->
          wrong("another-person", field, typed, actor, locale, model);
      case WebhookChange.TooLate late -> wrong("too-late", field, typed, actor, locale, model);
      case WebhookChange.NotConfirmed not ->
          wrong("not-confirmed", field, typed, actor, locale, model);
      case WebhookChange.Enough enough ->
          wrong(
              field.equals("url") ? "enough" : "enough-secrets",
              field,
              typed,
              actor,
              locale,
              model);
    };
  }

  private String wrong(
      String why, String field, String typed, Actor actor, Locale locale, Model model) {
    var said = readers.wordsFor(actor, locale).say("webhooks." + why);
    var answer = new Answer("", null, typed, Problems.of(field, said));
    return show(actor, answer, locale, model);
  }

  private String show(Actor actor, Answer answer, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var said = new WebhookWords(words);
    UnaryOperator<String> people = offices.in(words)::person;
    var all = desk.of(actor);
    model.addAttribute(
        "webhooks",
        new WebhooksPage(
            all.stream()
                .filter(Webhook::lives)
                .map(webhook -> part(webhook, answer, actor, people, words))
                .toList(),
            all.stream()
                .filter(webhook -> !webhook.lives())
                .map(webhook -> said.ended(webhook, people))
                .toList(),
            actor.role().equals(Role.STATE_DATA_ADMIN.code()),
            answer.done(),
            answer.typed(),
            answer.problems()));
    return "webhooks";
  }

  private Part part(
      Webhook webhook, Answer answer, Actor reader, UnaryOperator<String> people, Wording words) {
    var said = new WebhookWords(words);
    var former = webhook.formerUntil();
    var made = answer.made();
    return new Part(
        webhook.id(),
        webhook.url(),
        WebhookMark.of(webhook.standing()),
        said.added(webhook, people),
        said.arrived(webhook),
        said.failed(webhook),
        former == null ? null : words.moment(former),
        webhook.waits() && !reader.id().equals(webhook.addedBy()),
        made != null && made.webhook() == webhook.id() ? made.secret() : null,
        desk.messages(reader, webhook).stream().map(said::line).toList());
  }

  /** What the page says beside the list. */
  private record Answer(
      String done, WebhookChange.@Nullable NewSecret made, String typed, Problems problems) {

    static Answer of(String done) {
      return new Answer(done, null, "", Problems.NONE);
    }

    static Answer of(WebhookChange.NewSecret made) {
      return new Answer("", made, "", Problems.NONE);
    }
  }
}
