package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.UsedVersion;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.SubmissionPage.Count;
import org.monarca.exchange.web.SubmissionPage.Detail;
import org.monarca.exchange.web.SubmissionPage.Progress;
import org.monarca.exchange.web.SubmissionPage.Waiting;

/** Submissions in every status, with few and with many findings. */
final class SampleSubmissions {

  private static final String ID = "6d0b1a6c-3c44-4d0f-9d3c-2f1d6f7b9a10";
  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  private final Wording words;
  private final SampleReaders readers;
  private final SampleDoor door;
  private final SampleFindings findings;

  SampleSubmissions(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
    this.door = new SampleDoor(words, ID);
    this.findings = new SampleFindings(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put(
        "upload",
        page(
            "upload",
            readers.state(),
            "state",
            "Texas",
            "problems",
            Problems.NONE,
            "dryRun",
            false,
            "most",
            1L << 30,
            "unfinished",
            List.of()));
    samples.put(
        "upload-wrong",
        page(
            "upload",
            readers.state(),
            "state",
            "Texas",
            "problems",
            Problems.of("file", words.say("upload.problem.no-file")),
            "dryRun",
            true,
            "most",
            1L << 30,
            "unfinished",
            unfinished()));
    samples.put(
        "submissions",
        page(
            "submissions",
            readers.state(),
            "list",
            new SubmissionsPage(lines(), true, true, false, null)));
    samples.put(
        "submissions-empty",
        page(
            "submissions",
            readers.state(),
            "list",
            new SubmissionsPage(List.of(), true, true, false, null)));
    samples.put(
        "submissions-national",
        page(
            "submissions",
            readers.department(),
            "list",
            new SubmissionsPage(lines(), false, false, true, "b2xkZXI")));
    for (var status :
        List.of("received", "checking", "applying", "linking", "waiting", "done", "rejected")) {
      samples.put(
          "submission-" + status,
          one(
              submission(status),
              status.equals("done") ? door.comparison(0) : null,
              status.equals("waiting") ? door.leftOut(3, null) : null));
    }
    samples.put("submission-live", one(live(), null, null));
    samples.put("submission-unusual", one(submission("done"), door.comparison(3), null));
    samples.put(
        "submission-unusual-wrong",
        one(submission("waiting"), door.wrong(), door.leftOut(40, null)));
    new SampleMending(words, ID, readers).addTo(samples);
    samples.put("left-out", page("left-out", readers.state(), "leftOut", door.leftOut(40, null)));
    samples.put(
        "left-out-of-a-school", page("left-out", readers.state(), "leftOut", door.leftOut(1, "")));
    samples.put(
        "findings",
        page(
            "findings",
            readers.state(),
            "submission",
            submission("done"),
            "found",
            findings.of(120, false)));
    samples.put(
        "findings-of-a-cause",
        page(
            "findings",
            readers.state(),
            "submission",
            submission("done"),
            "found",
            findings.of(4, true)));
    samples.put("submission-by-director", one(withoutChildren(submission("rejected")), null, null));
    samples.put(
        "findings-empty",
        page(
            "findings",
            readers.state(),
            "submission",
            submission("done"),
            "found",
            findings.of(0, false)));
  }

  private Sample one(
      SubmissionPage submission,
      @Nullable ComparisonPart comparison,
      @Nullable LeftOutPage leftOut) {
    var model = new HashMap<String, @Nullable Object>(readers.state());
    model.put("submission", submission);
    model.put("changed", submission.waiting() != null);
    model.put("comparison", comparison);
    model.put("leftOut", leftOut);
    model.put("mapping", leftOut == null ? new UsedVersion("nightly", 3) : null);
    return new Sample("submission", model);
  }

  private SubmissionPage submission(String code) {
    var status = new StatusMark(code);
    var finished = code.equals("done") || code.equals("rejected");
    return new SubmissionPage(
        ID,
        "gen-42-2026-11-23-TX-1",
        code.equals("done"),
        false,
        status,
        status.running()
            ? new Progress(words.say("submission.progress", "412", "1,204"), 412, 1204)
            : null,
        code.equals("waiting")
            ? new Waiting(words.say("submission.waiting-question", "3,120", "5,000"), 3120)
            : null,
        finished
            ? List.of(
                new Count("count.received", "1,204"),
                new Count("count.accepted", "1,201"),
                new Count("count.rejected", "3"),
                new Count("count.unchanged", "1,002"),
                new Count("count.linked", "1,150"),
                new Count("count.new", "48"),
                new Count("count.review", "3"),
                new Count("count.withdrawn", "0"))
            : List.of(),
        List.of(
            new Detail("submission.state", "Texas"),
            new Detail("submission.mode", words.say("submission.mode.delta")),
            new Detail("submission.received", words.moment(NOW)),
            new Detail("submission.finished", words.moment(NOW.plusSeconds(43)))),
        SHA,
        findings.of(finished ? 12 : 0, false),
        code.equals("done"),
        code.equals("done"));
  }

  private static SubmissionPage withoutChildren(SubmissionPage page) {
    return new SubmissionPage(
        page.id(),
        page.name(),
        page.dryRun(),
        page.live(),
        page.status(),
        page.progress(),
        page.waiting(),
        page.counts(),
        page.facts(),
        page.sha256(),
        page.found().withoutChildren(),
        page.outcomes(),
        page.rejects());
  }

  /** What systems said of single children within a day. */
  private SubmissionPage live() {
    var done = submission("done");
    return new SubmissionPage(
        ID,
        "live-2026-11-23",
        false,
        true,
        done.status(),
        null,
        null,
        done.counts(),
        done.facts(),
        null,
        done.found(),
        true,
        false);
  }

  private List<UnfinishedUpload> unfinished() {
    return List.of(
        new UnfinishedUpload(
            ID,
            "texas-2026-11-23.zip",
            "104857600 1",
            words.say("upload.unfinished.share", "40", "105"),
            words.say("upload.unfinished.kept", words.moment(NOW))),
        new UnfinishedUpload(
            ID,
            "x".repeat(120) + ".jsonl",
            "",
            words.say("upload.unfinished.share", "0", "1"),
            words.say("upload.unfinished.refused", words.say("upload.problem.form"))));
  }

  SubmissionsPage.Decision decision() {
    return new SubmissionsPage.Decision(
        ID, "gen-42-2026-11-23-TX-1", words.say("submission.waiting-question", "3,120", "5,000"));
  }

  List<SubmissionsPage.Line> lines() {
    return List.of("applying", "waiting", "done", "rejected").stream()
        .map(code ->
            new SubmissionsPage.Line(
                ID,
                "gen-42-2026-11-23-TX-1",
                code.equals("done"),
                code.equals("rejected"),
                "Texas",
                new StatusMark(code),
                words.moment(NOW),
                "1,204",
                "3"))
        .toList();
  }
}
