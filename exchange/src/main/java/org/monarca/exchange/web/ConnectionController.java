package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.clients.ClientDesk;
import org.monarca.exchange.access.clients.TurnedAway;
import org.monarca.exchange.access.drops.DropKey;
import org.monarca.exchange.access.drops.DropKeyDesk;
import org.monarca.exchange.intake.Channels;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.agreements.Agreements;
import org.monarca.exchange.mappings.KeptMapping;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.pulls.PullDesk;
import org.monarca.exchange.webhooks.Webhook;
import org.monarca.exchange.webhooks.WebhookDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How a State is connected, on one page; what is there is changed on the pages it leads to. */
@Controller
class ConnectionController {

  private final Readers readers;
  private final Submissions submissions;
  private final Channels channels;
  private final ClientDesk clients;
  private final TurnedAway turnedAway;
  private final DropKeyDesk keys;
  private final Mappings mappings;
  private final PullDesk pulls;
  private final WebhookDesk webhooks;
  private final DropAddress drop;
  private final Directory directory;
  private final Agreements agreements;

  ConnectionController(
      Readers readers,
      Submissions submissions,
      Channels channels,
      ClientDesk clients,
      TurnedAway turnedAway,
      DropKeyDesk keys,
      Mappings mappings,
      PullDesk pulls,
      WebhookDesk webhooks,
      DropAddress drop,
      Directory directory,
      Agreements agreements) {
    this.readers = readers;
    this.submissions = submissions;
    this.channels = channels;
    this.clients = clients;
    this.turnedAway = turnedAway;
    this.keys = keys;
    this.mappings = mappings;
    this.pulls = pulls;
    this.webhooks = webhooks;
    this.drop = drop;
    this.directory = directory;
    this.agreements = agreements;
  }

  @GetMapping("/connection")
  String connection(Actor actor, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var said = new ConnectionWords(words);
    var state = actor.ownState().orElseThrow();
    var systems = clients.of(actor);
    var turned = turnedAway.of(actor);
    var living = keys.of(actor).stream().filter(DropKey::lives).toList();
    var fetched = pulls.of(actor).stream().filter(Pull::lives).toList();
    var hooks = webhooks.of(actor).stream().filter(Webhook::lives).toList();
    var ways = channels.of(actor);
    var taking = new AgreementWords(words);
    var last = agreements.of(state).stream().findFirst().orElse(null);
    var agreement = taking.standing(last, agreements.today(state));
    model.addAttribute("agreement", agreement);
    model.addAttribute(
        "connection",
        new ConnectionPage(
            words.state(state),
            actor.role().equals(Role.STATE_DATA_ADMIN.code()),
            Stream.of(
                    taking.needs(agreement),
                    said.rejected(ways),
                    said.needs(submissions.waiting(actor), systems, living, fetched, hooks))
                .flatMap(List::stream)
                .toList(),
            ways.stream().map(use -> said.line(use, turned)).toList(),
            systems.stream().map(said::line).toList(),
            living.stream().map(said::line).toList(),
            drop.find().isPresent(),
            mappings(actor, said),
            fetched.stream().map(said::line).toList(),
            hooks.stream().map(said::line).toList(),
            directory.contacts(state, new Level.OfState()).stream().map(said::line).toList()));
    return "connection";
  }

  private List<ConnectionPage.MappingLine> mappings(Actor actor, ConnectionWords said) {
    var living = mappings.of(actor).stream().filter(KeptMapping::lives).toList();
    var last =
        living.stream()
            .map(KeptMapping::last)
            .flatMap(Stream::ofNullable)
            .map(KeptMapping.Use::submission)
            .toList();
    var sent =
        submissions.statuses(actor, last).stream()
            .collect(Collectors.toMap(SubmissionStatus::id, Function.identity()));
    return living.stream().map(mapping -> said.line(mapping, sent)).toList();
  }
}
