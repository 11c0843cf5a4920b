package org.monarca.exchange.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.clients.Credential;
import org.monarca.exchange.access.clients.StateClient;
import org.monarca.exchange.access.clients.TurnedAway;
import org.monarca.exchange.access.drops.DropKey;
import org.monarca.exchange.intake.ChannelUse;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.jurisdictions.OfficeContact;
import org.monarca.exchange.mappings.KeptMapping;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.web.ConnectionPage.ChannelLine;
import org.monarca.exchange.web.ConnectionPage.ClientLine;
import org.monarca.exchange.web.ConnectionPage.ContactLine;
import org.monarca.exchange.web.ConnectionPage.KeyLine;
import org.monarca.exchange.web.ConnectionPage.MappingLine;
import org.monarca.exchange.web.ConnectionPage.Need;
import org.monarca.exchange.web.ConnectionPage.PullLine;
import org.monarca.exchange.web.ConnectionPage.Sent;
import org.monarca.exchange.web.ConnectionPage.WayMark;
import org.monarca.exchange.web.ConnectionPage.WebhookLine;
import org.monarca.exchange.webhooks.Webhook;
import org.monarca.exchange.webhooks.Webhook.Standing;

/** What connects a State, in words. */
final class ConnectionWords {

  private final Wording words;
  private final SubmissionWords submissions;
  private final PullWords pulls;
  private final WebhookWords webhooks;

  ConnectionWords(Wording words) {
    this.words = words;
    this.submissions = new SubmissionWords(words);
    this.pulls = new PullWords(words);
    this.webhooks = new WebhookWords(words);
  }

  ChannelLine line(ChannelUse use, Map<TurnedAway.Way, TurnedAway.Last> turned) {
    var last = use.last();
    return new ChannelLine(
        use.channel().code(),
        last == null ? null : sent(last),
        new ChannelTrouble(words).last(use, turned));
  }

  private Sent sent(SubmissionStatus submission) {
    var line = submissions.line(submission);
    var receipt = submission.receipt();
    var counts =
        receipt == null
            ? ""
            : words.say("connection.counts", receipt.accepted(), receipt.rejected());
    return new Sent(line.id(), line.name(), line.status(), words.moment(last(submission)), counts);
  }

  /** Single children are one submission a day, which ends with each of them anew. */
  private static Instant last(SubmissionStatus submission) {
    var times = submission.times();
    return submission.live() && times.finished() != null ? times.finished() : times.received();
  }

  ClientLine line(StateClient client) {
    var used =
        client.credentials().stream()
            .map(Credential::used)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new ClientLine(
        client.clientId(),
        words.say("connection.proves", client.keys().size(), client.secrets().size()),
        moment(used),
        mark(client));
  }

  private static WayMark mark(StateClient client) {
    if (client.credentials().stream().anyMatch(one -> !one.waits())) {
      return WayMark.OPEN;
    }
    return client.credentials().isEmpty() ? WayMark.SHUT : WayMark.WAITS;
  }

  KeyLine line(DropKey key) {
    return new KeyLine(
        key.name(),
        key.fingerprint(),
        moment(key.used()),
        key.waits() ? WayMark.WAITS : WayMark.OPEN);
  }

  /**
   * @param sent submissions that the reader sees, by their numbers
   */
  MappingLine line(KeptMapping mapping, Map<UUID, SubmissionStatus> sent) {
    var last = mapping.last();
    var submission = last == null ? null : sent.get(last.submission());
    return new MappingLine(
        mapping.name(),
        mapping.title(),
        words.number(mapping.version()),
        submission == null ? null : sent(submission));
  }

  PullLine line(Pull pull) {
    return new PullLine(
        pull.shown(), PullMark.of(pull.standing()), pulls.fetched(pull), pulls.failed(pull));
  }

  WebhookLine line(Webhook webhook) {
    return new WebhookLine(
        webhook.url(),
        WebhookMark.of(webhook.standing()),
        webhooks.arrived(webhook),
        webhooks.failed(webhook));
  }

  ContactLine line(OfficeContact contact) {
    return new ContactLine(
        words.say("contact.part." + contact.part().code()),
        contact.office(),
        contact.email(),
        contact.phone());
  }

  /** Ways by which systems send, of which the last file was rejected as a whole. */
  List<Need> rejected(List<ChannelUse> ways) {
    return ways.stream()
        .filter(way -> way.channel() != ChannelUse.Channel.PERSON)
        .flatMap(way -> Stream.ofNullable(way.last()))
        .filter(last -> last.status() == Status.REJECTED)
        .map(this::rejected)
        .toList();
  }

  private Need rejected(SubmissionStatus last) {
    var line = submissions.line(last);
    return new Need(
        words.say("connection.need.rejected", line.name(), line.received()),
        "/submissions/" + last.id());
  }

  /** What somebody has to see to. */
  List<Need> needs(
      List<SubmissionStatus> waiting,
      List<StateClient> clients,
      List<DropKey> keys,
      List<Pull> pulled,
      List<Webhook> hooks) {
    var needs = new ArrayList<Need>();
    add(needs, "submissions", waiting.size(), "/submissions");
    add(needs, "fetching", count(pulled, Pull.Standing.FAILS), "/pulls");
    add(needs, "failing", count(hooks, Standing.FAILS), "/webhooks");
    add(needs, "stopped", count(hooks, Standing.STOPPED), "/webhooks");
    var waits =
        clients.stream().flatMap(one -> one.credentials().stream()).filter(Credential::waits);
    add(needs, "clients", waits.count(), "/clients");
    add(needs, "keys", keys.stream().filter(DropKey::waits).count(), "/sftp-keys");
    add(needs, "pulls", count(pulled, Pull.Standing.WAITS), "/pulls");
    add(needs, "webhooks", count(hooks, Standing.WAITS), "/webhooks");
    return needs;
  }

  private void add(List<Need> needs, String what, long count, String href) {
    if (count > 0) {
      needs.add(new Need(words.say("connection.need." + what, count), href));
    }
  }

  private static long count(List<Webhook> hooks, Standing standing) {
    return hooks.stream().filter(webhook -> webhook.standing() == standing).count();
  }

  private static long count(List<Pull> pulled, Pull.Standing standing) {
    return pulled.stream().filter(pull -> pull.standing() == standing).count();
  }

  private @Nullable String moment(@Nullable Instant at) {
    return at == null ? null : words.moment(at);
  }
}
