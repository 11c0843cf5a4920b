package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.clients.Changed;
import org.monarca.exchange.access.clients.ClientDesk;
import org.monarca.exchange.access.clients.Credential;
import org.monarca.exchange.access.clients.KeyFlaw;
import org.monarca.exchange.access.clients.StateClient;
import org.monarca.exchange.access.clients.TokenAddress;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.ClientsPage.ClientPart;
import org.monarca.exchange.web.ClientsPage.CredentialLine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a State's data administrators see to the keys and secrets of their State's systems. */
@Controller
class ClientsController {

  private static final String PAGE = "/clients";
  private static final String OF_CLIENT = PAGE + "/{id}";
  private static final Set<String> DONE =
      Set.of("made", "key-added", "ended", "confirmed", "client-ended");

  private final ClientDesk desk;
  private final TokenAddress address;
  private final Readers readers;
  private final OfficeWords offices;

  ClientsController(ClientDesk desk, TokenAddress address, Readers readers, OfficeWords offices) {
    this.desk = desk;
    this.address = address;
    this.readers = readers;
    this.offices = offices;
  }

  @GetMapping(PAGE)
  String clients(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var said = DONE.contains(done) ? "clients.done." + done : "";
    return show(actor, new Answer(said, "", null, null, "", Problems.NONE), locale, model);
  }

  @PostMapping(PAGE)
  String make(Actor actor, Locale locale, Model model) {
    return answer(desk.make(actor), "", "made", "", 0, actor, locale, model);
  }

  /** It is ended when the administrator says so once more. */
  @PostMapping(OF_CLIENT + "/ending")
  String endClient(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean sure,
      Locale locale,
      Model model) {
    var changed = desk.endClient(actor, id, sure);
    return answer(changed, id, "client-ended", "", 0, actor, locale, model);
  }

  @PostMapping(OF_CLIENT + "/keys")
  String addKey(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String key,
      Locale locale,
      Model model) {
    return answer(desk.addKey(actor, id, key), id, "key-added", key, 0, actor, locale, model);
  }

  @PostMapping(OF_CLIENT + "/secrets")
  String addSecret(Actor actor, @PathVariable String id, Locale locale, Model model) {
    return answer(desk.addSecret(actor, id), id, "", "", 0, actor, locale, model);
  }

  @PostMapping(OF_CLIENT + "/credentials/{credential}/confirmation")
  String confirm(
      Actor actor,
      @PathVariable String id,
      @PathVariable long credential,
      Locale locale,
      Model model) {
    var changed = desk.confirm(actor, id, credential);
    return answer(changed, id, "confirmed", "", credential, actor, locale, model);
  }

  /** The last one is ended when the administrator says so once more. */
  @PostMapping(OF_CLIENT + "/credentials/{credential}/ending")
  String end(
      Actor actor,
      @PathVariable String id,
      @PathVariable long credential,
      @RequestParam(defaultValue = "false") boolean sure,
      Locale locale,
      Model model) {
    var changed = desk.end(actor, id, credential, sure);
    return answer(changed, id, "ended", "", credential, actor, locale, model);
  }

  /** A new secret is shown by the answer itself, for it is kept nowhere. */
  private String answer(
      Changed changed,
      String client,
      String done,
      String typed,
      long credential,
      Actor actor,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    return switch (changed) {
      case Changed.Done is -> "redirect:" + PAGE + "?done=" + done;
      case Changed.NoSuchClient none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Changed.NewSecret(String secret) ->
          show(actor, new Answer("", client, secret, null, "", Problems.NONE), locale, model);
      case Changed.LastOne last ->
          show(actor, new Answer("", client, null, credential, "", Problems.NONE), locale, model);
      case Changed.NotSure asked -> show(actor, Answer.ending(client), locale, model);
      case Changed.NobodyConfirms nobody -> {
        var problem = Problems.of("client-" + client, words.say("clients.nobody-confirms"));
        yield show(actor, new Answer("", client, null, null, "", problem), locale, model);
      }
      case Changed.TooLate late -> {
        var problem = Problems.of("client-" + client, words.say("clients.too-late"));
        yield show(actor, new Answer("", client, null, null, "", problem), locale, model);
      }
      case Changed.AnotherPerson another -> {
        var problem = Problems.of("client-" + client, words.say("clients.another-person"));
        yield show(actor, new Answer("", client, null, null, "", problem), locale, model);
      }
      case Changed.Enough enough -> {
        var problem = Problems.of("client-" + client, words.say("clients.enough"));
        yield show(actor, new Answer("", client, null, null, "", problem), locale, model);
      }
      case Changed.UnfitKey(KeyFlaw flaw) -> {
        var problem = Problems.of("key-" + client, words.say("clients.problem.key." + flaw.code()));
        var again = flaw == KeyFlaw.PRIVATE || flaw == KeyFlaw.TOO_LONG ? "" : typed;
        yield show(actor, new Answer("", client, null, null, again, problem), locale, model);
      }
    };
  }

  private String show(Actor actor, Answer answer, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    UnaryOperator<String> people = offices.in(words)::person;
    var parts =
        desk.of(actor).stream().map(one -> part(one, answer, actor, people, words)).toList();
    model.addAttribute(
        "clients",
        new ClientsPage(
            address.find().orElse(null),
            parts,
            actor.role().equals(Role.STATE_DATA_ADMIN.code()),
            answer.done(),
            answer.typed(),
            answer.problems()));
    return "clients";
  }

  private static ClientPart part(
      StateClient client,
      Answer answer,
      Actor reader,
      UnaryOperator<String> people,
      Wording words) {
    boolean meant = client.clientId().equals(answer.client());
    return new ClientPart(
        client.clientId(),
        words.moment(client.made()),
        lines(client.keys(), reader, people, words),
        lines(client.secrets(), reader, people, words),
        meant ? answer.secret() : null,
        meant ? answer.asking() : null,
        meant && answer.ending());
  }

  private static List<CredentialLine> lines(
      List<Credential> credentials, Actor reader, UnaryOperator<String> people, Wording words) {
    return credentials.stream().map(one -> line(one, reader, people, words)).toList();
  }

  private static CredentialLine line(
      Credential one, Actor reader, UnaryOperator<String> people, Wording words) {
    var used = one.used();
    var by = one.addedBy();
    return new CredentialLine(
        one.id(),
        one.isKey() ? one.kid() : words.say("clients.secret.number", Long.toString(one.id())),
        String.join(", ", one.algorithms()),
        words.moment(one.added()),
        used == null ? null : words.moment(used),
        one.thumbprint(),
        by == null ? null : people.apply(by),
        one.waits(),
        one.waits() && !reader.id().equals(one.addedBy()));
  }

  /** What the page says beside the list, at the client that it is about. */
  private record Answer(
      String done,
      String client,
      @Nullable String secret,
      @Nullable Long asking,
      String typed,
      Problems problems,
      boolean ending) {

    Answer(
        String done,
        String client,
        @Nullable String secret,
        @Nullable Long asking,
        String typed,
        Problems problems) {
      this(done, client, secret, asking, typed, problems, false);
    }

    /** Whether that client is to be ended. */
    static Answer ending(String client) {
      return new Answer("", client, null, null, "", Problems.NONE, true);
    }
  }
}
