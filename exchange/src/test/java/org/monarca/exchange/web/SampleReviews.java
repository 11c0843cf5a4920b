package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.web.NumberPage.Waiting;
import org.monarca.exchange.web.ReviewPage.Pair;
import org.monarca.exchange.web.ReviewPage.Proposed;
import org.monarca.exchange.web.ReviewPage.Side;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.ReviewPage.Words;
import org.monarca.exchange.web.SampleReaders.Sample;

/** What people look at before they decide about children, in every state it must bear. */
final class SampleReviews {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private final Wording words;
  private final SampleTasks tasks;

  SampleReviews(Wording words, SampleTasks tasks) {
    this.words = words;
    this.tasks = tasks;
  }

  void addTo(Map<String, Sample> samples) {
    var near = pair(1, false, SampleChildren.ana(), SampleChildren.withFarTooMuch());
    var parts = pair(2, true, SampleChildren.ana(), SampleChildren.ana());
    var bare = pair(3, false, SampleChildren.withNothing(), SampleChildren.ana());
    samples.put("review", review(List.of(near), null, Typed.NOTHING, Problems.NONE));
    samples.put("review-many", review(List.of(near, bare), null, Typed.NOTHING, Problems.NONE));
    samples.put("review-doubtful", review(List.of(parts), null, Typed.NOTHING, Problems.NONE));
    samples.put("review-none", review(List.of(), null, Typed.NOTHING, Problems.NONE));
    samples.put(
        "review-wrong",
        review(
            List.of(near),
            null,
            new Typed(Map.of(1L, new Words(near.right().id(), "", "x".repeat(600)))),
            Problems.of("reason-1", words.say("review.outcome.no-reason"))));
    samples.put(
        "review-proposed",
        review(
            List.of(pair(0, false, SampleChildren.ana(), SampleChildren.ana())),
            new Proposed(
                words.say("review.would-merge", "2107 4439 0183", "2107 4440 7730", "Texas"),
                "Texas",
                words.say("review.reason.papers-agree"),
                "n".repeat(500),
                null,
                words.say("review.disputed", "Michigan", "n".repeat(300))),
            Typed.NOTHING,
            Problems.NONE));
    samples.put("number", number(new Waiting(1, words.say("number.waits", "Texas"), true), false));
    samples.put("number-wrong", number(null, true));
  }

  private Pair pair(long near, boolean parts, ChildRecord left, ChildRecord right) {
    return new Pair(
        near,
        near == 0 ? null : words.say("review.why.resembles", "Texas", "TX-004711"),
        parts,
        side(left, "2107 4439 0183"),
        side(right, parts ? words.say("review.record", "TX-004711", "Texas") : "2107 4440 7730"),
        List.of(words.say("task.event.opened")),
        null,
        new TwoLives(words, TODAY).of(left, right),
        new ReviewRows(words).of(left, right),
        Set.of("TX", "MI"));
  }

  private Side side(ChildRecord child, String heading) {
    var banner = new IdentityWords(child, words, TODAY).banner();
    return new Side(child.id().digits(), heading, banner.name(), banner.born(), banner.states());
  }

  private Sample review(
      List<Pair> pairs, @Nullable Proposed proposed, Typed typed, Problems problems) {
    var who = words.say("review.who-states", "Texas, Michigan");
    var review = new ReviewPage(17, 2, who, pairs, proposed, ReviewBody.reasons(words));
    return tasks.task(problems, true, new TaskBody.Slot("tasks/review", review), typed);
  }

  private Sample number(@Nullable Waiting waiting, boolean wrong) {
    return page(
        "number",
        new SampleReaders(words).state(),
        "number",
        new NumberPage(
            "210744390183",
            new IdentityWords(SampleChildren.ana(), words, TODAY).banner(),
            IntStream.range(1, 4)
                .mapToObj(i ->
                    new NumberPage.Source(
                        i, "Texas", "TX-" + i, words.say("number.how.linked"), "May 3, 2026"))
                .toList(),
            List.of(
                new NumberPage.Event(
                    "May 3, 2026",
                    words.say("number.what.created"),
                    words.say("number.exchange"),
                    "2107 4439 0183",
                    List.of(words.say("task.event.opened")))),
            wrong
                ? List.of()
                : List.of(
                    decision(1, "undo", "merge", false),
                    decision(2, "reopen", "apart", false),
                    decision(3, "undo", "split", true)),
            ReviewBody.reasons(words),
            waiting,
            wrong ? words.say("review.outcome.not-your-offices-child") : null,
            true,
            wrong ? null : words.say("review.outcome.waits"),
            wrong
                ? new NumberPage.Typed("merge", "12", "this", List.of(2L), "other", "twins")
                : NumberPage.Typed.NOTHING,
            wrong
                ? Problems.of("other", words.say("review.outcome.unknown", Grounds.LONGEST))
                : Problems.NONE));
  }

  private NumberPage.Decision decision(long id, String form, String kind, boolean undone) {
    return new NumberPage.Decision(
        id,
        form,
        words.say("number.decision." + kind),
        words.say("review.reason.papers-agree") + ": " + "n".repeat(300),
        words.date("2026-05-03"),
        words.say("number.proposed-and-confirmed", "n".repeat(120), "n".repeat(120)),
        undone ? List.of() : List.of(words.say("task.event.opened")),
        undone);
  }
}
