package org.monarca.exchange.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.clients.TurnedAway;
import org.monarca.exchange.intake.ChannelUse;
import org.monarca.exchange.intake.ChannelUse.Channel;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.web.ConnectionPage.Trouble;

/** What went wrong last by a way to send, in words, each with what helps. */
record ChannelTrouble(Wording words) {

  /** Codes that have words of their own. */
  static final Set<String> SAID =
      Set.of(
          "broken-encoding",
          "busy",
          "empty-body",
          "idempotency-key-missing",
          "idempotency-key-used",
          "invalid",
          "mapping-twice",
          "no-tables",
          "not-found",
          "other-state",
          "sign-in",
          "too-large",
          "too-many",
          "too-many-unfinished",
          "too-many-uploads",
          "too-much-ever",
          "too-much-today",
          "too-much-unfinished",
          "too-slow",
          "unknown-form",
          "unknown-mapping",
          "unreadable",
          "unsound-zip",
          "unsupported-media-type");

  private record At(Instant at, Trouble trouble) {}

  /** The latest of a submission with errors, a file that came to none, and what was turned away. */
  @Nullable Trouble last(ChannelUse use, Map<TurnedAway.Way, TurnedAway.Last> turned) {
    var bad = Stream.ofNullable(use.lastBad()).map(this::bad);
    var refused = Stream.ofNullable(use.refused()).map(file -> refused(use.channel(), file));
    var away =
        ways(use.channel()).stream().map(turned::get).filter(Objects::nonNull).map(this::turned);
    return Stream.of(bad, refused, away)
        .flatMap(some -> some)
        .max(Comparator.comparing(At::at))
        .map(At::trouble)
        .orElse(null);
  }

  private static List<TurnedAway.Way> ways(Channel channel) {
    return switch (channel) {
      case SYSTEM -> List.of(TurnedAway.Way.FILES, TurnedAway.Way.SIGN_IN);
      case LIVE -> List.of(TurnedAway.Way.CHILDREN);
      case SFTP, PULL, PERSON -> List.of();
    };
  }

  private At turned(TurnedAway.Last last) {
    return new At(
        last.at(),
        new Trouble(null, last.clientId(), words.moment(last.at()), turned(last.code())));
  }

  private String turned(String code) {
    return SAID.contains(code)
        ? words.say("connection.turned." + code)
        : words.say("connection.turned.other", code);
  }

  private At refused(Channel channel, ChannelUse.RefusedFile file) {
    boolean isDropped = channel == Channel.SFTP;
    return new At(
        file.at(),
        new Trouble(
            null,
            isDropped ? file.name() : words.say("connection.turned.upload"),
            words.moment(file.at()),
            isDropped ? words.say("connection.refused." + file.reason()) : turned(file.reason())));
  }

  private At bad(SubmissionStatus bad) {
    var line = new SubmissionWords(words).line(bad);
    var receipt = Objects.requireNonNull(bad.receipt());
    var says =
        receipt.received() == 0
            ? words.say("connection.error.whole")
            : words.say(
                bad.live() ? "connection.error.day" : "connection.error.records",
                receipt.rejected());
    return new At(
        bad.times().received(), new Trouble(line.id(), line.name(), line.received(), says));
  }
}
