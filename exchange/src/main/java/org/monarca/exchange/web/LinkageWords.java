package org.monarca.exchange.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.models.KnownModel;
import org.monarca.exchange.identity.models.KnownModel.Application;
import org.monarca.exchange.identity.models.Learned;
import org.monarca.exchange.identity.shadow.Change;
import org.monarca.exchange.identity.shadow.ShadowRun;
import org.monarca.exchange.web.LinkagePage.LearningLine;
import org.monarca.exchange.web.LinkagePage.ModelLine;
import org.monarca.exchange.web.LinkagePage.RunLine;
import org.monarca.linkage.weigh.Model.Training;

/** Models, learnings and shadow runs in the reader's language. */
final class LinkageWords {

  private final Wording words;
  private final Readers readers;

  LinkageWords(Wording words, Readers readers) {
    this.words = words;
    this.readers = readers;
  }

  ModelLine line(KnownModel model) {
    var training = training(model);
    var aside = model.setAside();
    return new ModelLine(
        model.version(),
        model.status().code(),
        words.say(model.isLearned() ? "linkage.learned" : "linkage.shipped"),
        words.moment(model.entered()),
        training.map(facts -> words.number(facts.records())).orElse(notKnown()),
        training.map(Training::source).orElse(words.say("linkage.unreadable")),
        applied(model.applied()),
        reason(model.applied()),
        aside == null ? null : by(aside.at(), aside.by()),
        aside == null ? null : aside.reason());
  }

  static Optional<Training> training(KnownModel model) {
    try {
      return Optional.of(model.model().weights().training());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private String applied(@Nullable Application applied) {
    return applied == null ? words.say("linkage.never-applied") : by(applied.at(), applied.by());
  }

  private String by(Instant at, String person) {
    return words.say("linkage.applied-by", words.moment(at), person(person));
  }

  private @Nullable String reason(@Nullable Application applied) {
    return applied == null ? null : applied.reason();
  }

  /** People by their names; parts of the exchange as such. */
  String person(String by) {
    return switch (by) {
      case "product" -> words.say("linkage.by-product");
      case "linkage" -> words.say("linkage.by-schedule");
      default -> readers.nameOf(by).orElse(words.say("linkage.by-somebody"));
    };
  }

  LearningLine line(Learned learning) {
    var finished = learning.finished();
    return new LearningLine(
        learning.status().code(),
        words.say("linkage.asked-by", words.moment(learning.asked()), person(learning.askedBy())),
        finished == null ? notKnown() : words.moment(finished),
        learning.model());
  }

  RunLine line(ShadowRun run) {
    var finished = run.finished();
    return new RunLine(
        run.model(),
        run.against(),
        run.status().code(),
        words.moment(run.asked()),
        finished == null ? notKnown() : words.moment(finished),
        words.say("linkage.progress", words.number(run.compared()), words.number(total(run))),
        run.compared(),
        total(run),
        List.of(
            words.number(run.count(Change.LINKED)),
            words.number(run.count(Change.PARTED)),
            words.number(run.count(Change.ASKING)),
            words.number(run.count(Change.SETTLED))));
  }

  /** More may have come since it began. */
  private static long total(ShadowRun run) {
    return Math.max(run.total(), run.compared());
  }

  /** Evidence with its sign, so that nobody takes one against for one in favour. */
  String bits(double bits) {
    var format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    var size = format.format(Math.abs(bits));
    return size.equals(format.format(0)) ? size : (bits < 0 ? "\u2212" : "+") + size;
  }

  /** A share in percent, with two digits that count however small it is. */
  String share(double share) {
    var format = NumberFormat.getPercentInstance(words.locale());
    format.setMaximumFractionDigits(
        share <= 0 || share >= 0.1 ? 1 : Math.min(8, (int) Math.ceil(-Math.log10(share))));
    return format.format(share);
  }

  /** A share in percent, with all its digits. */
  String percent(double share) {
    var format = NumberFormat.getPercentInstance(words.locale());
    format.setMaximumFractionDigits(6);
    return format.format(share);
  }

  private String notKnown() {
    return words.say("value.not-known");
  }
}
