package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.WebhooksPage.Ended;
import org.monarca.exchange.web.WebhooksPage.MessageLine;
import org.monarca.exchange.webhooks.MessageKind;
import org.monarca.exchange.webhooks.SentMessage;
import org.monarca.exchange.webhooks.SentMessage.Standing;
import org.monarca.exchange.webhooks.Webhook;

/** Webhooks, and what is answered there, in words. */
final class WebhookWords {

  private static final String STATUS = "http-";
  private static final String REDIRECTS = STATUS + "3";

  private final Wording words;

  WebhookWords(Wording words) {
    this.words = words;
  }

  /** When it was added, and by whom where a person did. */
  String added(Webhook webhook, UnaryOperator<String> people) {
    var by = webhook.addedBy();
    var at = words.moment(webhook.added());
    return by == null ? at : words.say("webhooks.added.by", at, people.apply(by));
  }

  /** The last message that was taken; null before the first. */
  @Nullable String arrived(Webhook webhook) {
    var arrived = webhook.arrived();
    return arrived == null ? null : words.moment(arrived);
  }

  /** What came of the last attempt that failed; null where none has. */
  @Nullable String failed(Webhook webhook) {
    var failed = webhook.failed();
    var answer = webhook.answer();
    return failed == null || answer == null
        ? null
        : words.say("webhooks.failed.at", words.moment(failed), answer(answer));
  }

  Ended ended(Webhook webhook, UnaryOperator<String> people) {
    var ended = webhook.ended();
    var by = webhook.endedBy();
    if (ended == null || by == null) {
      throw new IllegalArgumentException("webhook " + webhook.id() + " lives");
    }
    return new Ended(webhook.url(), arrived(webhook), words.moment(ended), people.apply(by));
  }

  MessageLine line(SentMessage message) {
    var submission = message.submission();
    var standing = message.standing();
    var kind = message.kind().name().toLowerCase(Locale.ROOT);
    return new MessageLine(
        words.say("webhooks.kind." + kind),
        submission == null || message.kind() == MessageKind.REHEARSED
            ? null
            : submission.toString(),
        words.moment(message.written()),
        tone(standing),
        words.say("webhooks.message." + standing.name().toLowerCase(Locale.ROOT)),
        outcome(message),
        message.attempts() == 0 ? null : words.say("webhooks.attempts", message.attempts()));
  }

  private String outcome(SentMessage message) {
    var answer = message.answer();
    var reason = message.reason();
    var told = answer == null ? words.say("webhooks.untried") : answer(answer);
    return switch (message.standing()) {
      case PENDING -> words.say("webhooks.next", told, words.moment(message.due()));
      case ARRIVED -> told;
      case DEAD ->
          words.say(
              "webhooks.dead",
              told,
              words.say("webhooks.reason." + Objects.requireNonNull(reason)));
    };
  }

  /** Of a status of HTTP, the number; of all else, the words that it has. */
  private String answer(String code) {
    if (!code.startsWith(STATUS)) {
      return words.say("webhooks.answer." + code);
    }
    var key = code.startsWith(REDIRECTS) ? "webhooks.answer.redirect" : "webhooks.answer.http";
    return words.say(key, code.substring(STATUS.length()));
  }

  private static String tone(Standing standing) {
    return switch (standing) {
      case PENDING -> "busy";
      case ARRIVED -> "good";
      case DEAD -> "bad";
    };
  }
}
