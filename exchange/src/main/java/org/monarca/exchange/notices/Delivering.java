package org.monarca.exchange.notices;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.notices.CrashPoint.Step;
import org.monarca.exchange.notices.MailDoor.Outcome;
import org.monarca.exchange.notices.Recipients.Recipient;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One notice after another from the outbox to the mail server. The conversation with the server is
 * no part of a transaction: who dies between the server's yes and our note of it lets another send
 * the same message again.
 */
final class Delivering {

  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

  static final Actor ACTOR = Actor.exchange("notices");

  /** With rests of a minute, doubling to four hours, some two days. */
  static final int MOST_ATTEMPTS = 20;

  /** What has not been sent by then is not worth sending. */
  static final Duration TOO_OLD = Duration.ofDays(3);

  private static final Pauses PAUSES = new Pauses(Duration.ofMinutes(1), Duration.ofHours(4));

  private final Database database;
  private final Outbox outbox;
  private final Digests digests;
  private final DeliveryLog log;
  private final Returned returned;
  private final Addresses addresses;
  private final Recipients recipients;
  private final Links links;
  private final NoticeWords words;
  private final Optional<Way> way;
  private final CrashPoint crash;

  /**
   * @param way how mail leaves; without one only what grew too old ends
   */
  Delivering(
      Database database,
      Outbox outbox,
      Digests digests,
      DeliveryLog log,
      Returned returned,
      Addresses addresses,
      Recipients recipients,
      Links links,
      NoticeWords words,
      Optional<Way> way,
      CrashPoint crash) {
    this.database = database;
    this.outbox = outbox;
    this.digests = digests;
    this.log = log;
    this.returned = returned;
    this.addresses = addresses;
    this.recipients = recipients;
    this.links = links;
    this.words = words;
    this.way = way;
    this.crash = crash;
  }

  /**
   * How mail leaves.
   *
   * @param from the address that messages come from
   * @param domain what Message-IDs end with
   */
  record Way(MailDoor door, String from, String domain) {}

  /** Does one piece of work; answers whether there was any. */
  boolean takeOne() {
    return dropOld() || makeDigest() || (way.isPresent() && sendOne(way.get()));
  }

  private boolean dropOld() {
    var why = way.isPresent() ? Ending.TOO_LATE : Ending.NO_MAIL_SERVER;
    return database.write(ACTOR, () -> outbox.drop(outbox.now().minus(TOO_OLD), why));
  }

  private boolean makeDigest() {
    return database.write(ACTOR, () -> digests.makeOne(outbox.now()));
  }

  private boolean sendOne(Way by) {
    var claimed = database.write(ACTOR, () -> outbox.claim(by.domain()));
    claimed.ifPresent(taken -> {
      crash.reached(Step.HELD);
      var hindrance = database.read(ACTOR, () -> hindrance(taken));
      if (hindrance.isPresent()) {
        database.write(ACTOR, () -> end(taken, hindrance.get()));
      } else {
        send(taken, by);
      }
    });
    return claimed.isPresent();
  }

  private void send(Taken taken, Way by) {
    var receiver = database.read(ACTOR, () -> recipients.find(taken.receiver()).orElseThrow());
    var mail = database.write(ACTOR, () -> mail(taken, receiver, by));
    var outcome = by.door().send(mail);
    crash.reached(Step.HANDED_OVER);
    database.write(ACTOR, () -> settle(taken, receiver, outcome));
    crash.reached(Step.SETTLED);
  }

  /** A worker may have died of the very notice, so attempts are counted when they begin. */
  private Optional<Ending> hindrance(Taken taken) {
    if (recipients.find(taken.receiver()).isEmpty()) {
      return Optional.of(Ending.NO_SUCH_RECEIVER);
    }
    var link = words.linkOf(taken.kind());
    if (link.isPresent() && !words.isLinked()) {
      return Optional.of(Ending.NO_LINK);
    }
    if (link.filter(purpose -> isStale(taken, purpose)).isPresent()) {
      return Optional.of(Ending.TOO_LATE);
    }
    if (addresses.find(taken.receiver()).filter(FailingAddress::closed).isPresent()) {
      return Optional.of(Ending.ADDRESS_FAILING);
    }
    return taken.attempts() > MOST_ATTEMPTS ? Optional.of(Ending.GAVE_UP) : Optional.empty();
  }

  /** Whoever asked for the link has given up waiting for it. */
  private boolean isStale(Taken taken, LinkPurpose purpose) {
    return outbox.now().isAfter(taken.written().plus(purpose.life()));
  }

  private Mail mail(Taken taken, Recipient receiver, Way by) {
    var language = receiver.language();
    var text =
        words
            .linkOf(taken.kind())
            .map(purpose -> withLink(taken, new Link(purpose, taken.receiver()), language))
            .orElseGet(() -> words.of(taken.kind(), taken.ids(), language));
    return new Mail(
        taken.id(),
        taken.messageId(),
        by.from(),
        receiver.email(),
        text.subject(),
        text.body(),
        language,
        taken.written());
  }

  /**
   * The link is drawn for this attempt, and stands nowhere but in the message. Those of earlier
   * attempts stay good: one of them may have arrived.
   */
  private NoticeWords.Text withLink(Taken taken, Link link, Locale language) {
    return words.withLink(taken.kind(), taken.ids(), links.draw(link), language);
  }

  /** Says what became of it, unless another worker has it by now. */
  private void settle(Taken taken, Recipient receiver, Outcome outcome) {
    if (!outbox.holds(taken)) {
      return;
    }
    switch (outcome) {
      case Outcome.Delivered(var answer) -> {
        log.add(taken.id(), "delivered", answer);
        outbox.delivered(taken.id());
        LOG.info("notice.delivered id={} attempts={}", taken.id(), taken.attempts());
      }
      case Outcome.Later(var answer) -> {
        log.add(taken.id(), "later", answer);
        later(taken);
      }
      case Outcome.Refused(var answer) -> {
        log.add(taken.id(), "refused", answer);
        end(taken, Ending.REFUSED);
      }
      case Outcome.NoSuchAddress(var answer) ->
          returned.bounced(taken.id(), receiver.id(), receiver.state(), answer);
    }
  }

  private void later(Taken taken) {
    if (taken.attempts() >= MOST_ATTEMPTS) {
      end(taken, Ending.GAVE_UP);
      return;
    }
    outbox.again(taken.id(), outbox.now().plus(PAUSES.after(taken.attempts())));
    LOG.info("notice.later id={} attempts={}", taken.id(), taken.attempts());
  }

  private void end(Taken taken, Ending why) {
    if (outbox.holds(taken)) {
      outbox.dead(taken.id(), why);
      LOG.warn("notice.dead id={} reason={}", taken.id(), why.code());
    }
  }
}
