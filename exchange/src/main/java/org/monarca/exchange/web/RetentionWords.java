package org.monarca.exchange.web;

import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.audit.room.Room;
import org.monarca.exchange.retention.Kept;
import org.monarca.exchange.retention.Rule;
import org.monarca.exchange.retention.Tombstone;
import org.monarca.exchange.web.RetentionPage.Left;
import org.monarca.exchange.web.RetentionPage.Line;

/** Rules of keeping, and what is left, in words. */
final class RetentionWords {

  private static final long MEGABYTE = 1L << 20;

  private final Wording words;

  RetentionWords(Wording words) {
    this.words = words;
  }

  Line line(Kept kept) {
    var rule = kept.rule();
    var looked = kept.looked();
    var last = kept.last();
    return new Line(
        rule.name(),
        what(rule.name()),
        period(rule.period()),
        words.say("retention.from." + rule.name()),
        last == null
            ? words.say("retention.gone.none")
            : words.say("retention.gone", kept.count(), words.moment(last)),
        looked == null ? words.say("retention.looked.never") : words.moment(looked));
  }

  /**
   * @param known rules that there are; one of an earlier version is shown by its name
   */
  Left left(Tombstone left, Set<String> known) {
    return new Left(
        Long.toString(left.id()),
        known.contains(left.rule()) ? what(left.rule()) : left.rule(),
        words.moment(left.at()),
        words.number(left.count()),
        String.join(", ", left.ids()));
  }

  /** How much room the trail takes, and what is to be done. */
  String trail(Room room) {
    return words.say(
        room.isTight() ? "retention.trail.tight" : "retention.trail",
        words.number(room.bytes() / MEGABYTE),
        words.number(room.most() / MEGABYTE),
        words.number(room.daily()));
  }

  static Set<String> names(Stream<Kept> rules) {
    return rules.map(Kept::rule).map(Rule::name).collect(Collectors.toSet());
  }

  private String what(String rule) {
    return words.say("retention.what." + rule);
  }

  private String period(Period period) {
    return period.isZero()
        ? words.say("retention.period.none")
        : Stream.of(
                part("years", period.getYears()),
                part("months", period.getMonths()),
                part("days", period.getDays()))
            .flatMap(part -> part)
            .collect(Collectors.joining(", "));
  }

  private Stream<String> part(String unit, int many) {
    return many == 0 ? Stream.empty() : Stream.of(words.say("retention.period." + unit, many));
  }
}
