package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Receipt;
import org.monarca.exchange.intake.SentByState;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.web.SubmissionPage.Count;
import org.monarca.exchange.web.SubmissionPage.Detail;
import org.monarca.exchange.web.SubmissionPage.Progress;
import org.monarca.exchange.web.SubmissionPage.Waiting;
import org.monarca.exchange.web.SubmissionsPage.Decision;
import org.monarca.exchange.web.SubmissionsPage.Line;
import org.monarca.exchange.web.SubmissionsPage.StateLine;

/** A submission in words: as a line of a list, and as a page. */
final class SubmissionWords {

  private final Wording words;

  SubmissionWords(Wording words) {
    this.words = words;
  }

  Line line(SubmissionStatus submission) {
    return new Line(
        submission.id().toString(),
        name(submission),
        submission.dryRun(),
        submission.live(),
        words.state(submission.state()),
        new StatusMark(submission.status().code()),
        words.moment(submission.times().received()),
        count(submission.receipt(), Receipt::received),
        count(submission.receipt(), Receipt::rejected));
  }

  /** What a person must decide; nothing where nothing waits. */
  Stream<Decision> decision(SubmissionStatus submission) {
    return Stream.ofNullable(submission.waiting())
        .map(waiting ->
            new Decision(
                submission.id().toString(), name(submission), waiting(waiting).question()));
  }

  StateLine line(SentByState sent) {
    return new StateLine(
        words.state(sent.state()),
        words.moment(sent.last()),
        new StatusMark(sent.status().code()),
        words.number(sent.submissions()),
        words.number(sent.accepted()),
        words.number(sent.rejected()));
  }

  SubmissionPage page(SubmissionStatus submission, FindingsPart found) {
    var receipt = submission.receipt();
    var waiting = submission.waiting();
    var status = new StatusMark(submission.status().code());
    return new SubmissionPage(
        submission.id().toString(),
        name(submission),
        submission.dryRun(),
        submission.live(),
        status,
        status.running() ? progress(submission.progress()) : null,
        waiting == null ? null : waiting(waiting),
        receipt == null ? List.of() : counts(receipt),
        details(submission),
        submission.sha256(),
        found,
        receipt != null && receipt.accepted() > 0 && !submission.dryRun(),
        receipt != null && receipt.rejected() > 0 && !submission.live());
  }

  private @Nullable Progress progress(SubmissionStatus.Progress progress) {
    if (progress.total() == 0) {
      return null;
    }
    var inWords =
        words.say(
            "submission.progress", words.number(progress.done()), words.number(progress.total()));
    return new Progress(inWords, progress.done(), progress.total());
  }

  private Waiting waiting(SubmissionStatus.Waiting waiting) {
    var question =
        words.say(
            "submission.waiting-question",
            words.number(waiting.withdraw()),
            words.number(waiting.living()));
    return new Waiting(question, waiting.withdraw());
  }

  private List<Count> counts(Receipt receipt) {
    return List.of(
        new Count("count.received", words.number(receipt.received())),
        new Count("count.accepted", words.number(receipt.accepted())),
        new Count("count.rejected", words.number(receipt.rejected())),
        new Count("count.unchanged", words.number(receipt.unchanged())),
        new Count("count.linked", words.number(receipt.linked())),
        new Count("count.new", words.number(receipt.fresh())),
        new Count("count.review", words.number(receipt.review())),
        new Count("count.withdrawn", words.number(receipt.withdrawn())));
  }

  private List<Detail> details(SubmissionStatus submission) {
    var details = new ArrayList<Detail>();
    details.add(new Detail("submission.state", words.state(submission.state())));
    var mode = submission.mode();
    if (mode != null) {
      var code =
          switch (mode) {
            case DELTA -> submission.live() ? "live" : "delta";
            case FULL -> "full";
          };
      details.add(new Detail("submission.mode", words.say("submission.mode." + code)));
    }
    var times = submission.times();
    details.add(new Detail("submission.received", words.moment(times.received())));
    var finished = times.finished();
    if (finished != null) {
      details.add(new Detail("submission.finished", words.moment(finished)));
    }
    return List.copyOf(details);
  }

  private String name(SubmissionStatus submission) {
    var name = submission.submissionId();
    return name == null ? words.say("submission.unnamed") : name;
  }

  private String count(@Nullable Receipt receipt, ToLongFunction<Receipt> figure) {
    return receipt == null
        ? words.say("value.not-known")
        : words.number(figure.applyAsLong(receipt));
  }
}
