package org.monarca.exchange.web;

import java.util.Collections;
import java.util.Map;
import org.monarca.exchange.web.DataCheckPage.Mended;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.ReviewPage.Words;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Records that were refused, in every state that their task must bear. */
final class SampleChecks {

  private static final String SUBMISSION = "6d0b1a6c-3c44-4d0f-9d3c-2f1d6f7b9a10";

  private final Wording words;
  private final SampleTasks tasks;

  SampleChecks(Wording words, SampleTasks tasks) {
    this.words = words;
    this.tasks = tasks;
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("check", check(1, 1, true, Problems.NONE));
    samples.put("check-many", check(100_000, 100, true, Problems.NONE));
    samples.put("check-not-shown", check(3, 0, true, Problems.NONE));
    samples.put("check-live", check(1, 1, true, Mended.BY_SYSTEM, Problems.NONE));
    samples.put("check-over", check(0, 0, false, Problems.NONE));
    samples.put(
        "check-wrong",
        check(2, 2, true, Problems.of("reason-0", words.say("review.outcome.no-reason"))));
  }

  private Sample check(long left, int lines, boolean open, Problems problems) {
    return check(left, lines, open, Mended.BY_FILE, problems);
  }

  private Sample check(long left, int lines, boolean open, Mended mended, Problems problems) {
    var page =
        new DataCheckPage(
            17,
            2,
            open,
            mended,
            words.say("check.left", left),
            lines == 0 && open ? null : SUBMISSION,
            Collections.nCopies(lines, line()),
            left > lines,
            DataCheckBody.reasons(words),
            open ? null : words.say("check.reason.not-sent-again"),
            open ? "" : "n".repeat(500));
    var typed =
        problems.any() ? new Typed(Map.of(0L, new Words("", "", "x".repeat(600)))) : Typed.NOTHING;
    return tasks.task(problems, open, new TaskBody.Slot("tasks/data-check", page), typed);
  }

  private static FindingsPart.Line line() {
    return new FindingsPart.Line(
        "students.csv, line 12",
        "TX-004711",
        "Birth Date (birth_date)",
        "2012-02-30",
        "MON-2001",
        true,
        "Not a day of the calendar.",
        "Write it as YYYY-MM-DD.");
  }
}
