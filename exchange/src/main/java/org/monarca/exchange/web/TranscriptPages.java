package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.Transcript;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.web.TranscriptPage.CourseLine;
import org.monarca.exchange.web.TranscriptPage.SubjectSum;
import org.monarca.exchange.web.TranscriptPage.Year;

/** Lays out a transcript. What is contested is not on it. */
final class TranscriptPages {

  private final Transcript transcript;
  private final Ledger ledger;
  private final Wording words;
  private final LedgerWords ledgerWords;

  TranscriptPages(Transcript transcript, Wording words) {
    this.transcript = transcript;
    this.ledger = transcript.ledger();
    this.words = words;
    this.ledgerWords = new LedgerWords(words);
  }

  /**
   * @param whole the record's own page
   * @param asked the number by which the child was asked for
   * @param code the check code, in groups; absent before it is issued
   * @param checkAt where it is checked
   * @param made by whom and when, in words
   */
  TranscriptPage page(
      ChildPages whole,
      ShelterWords shelter,
      String asked,
      @Nullable String code,
      String checkAt,
      String made) {
    return new TranscriptPage(
        whole.banner(),
        shelter.of(transcript.child().shelter()),
        whole.closed(),
        whole.notes(asked),
        years(),
        subjects(),
        words.say("transcript.sum", LedgerWords.digits(ledger.counted())),
        notes(),
        code,
        checkAt,
        made);
  }

  private List<Year> years() {
    var by =
        ledger.lines().stream()
            .collect(
                Collectors.groupingBy(
                    line ->
                        ends(line)
                            + "|"
                            + (transcript.namesStates() ? line.row().entry().state() : ""),
                    () -> new TreeMap<>(Comparator.<String>reverseOrder()),
                    Collectors.toList()));
    var years = new ArrayList<Year>();
    for (Map.Entry<String, List<Line>> year : by.entrySet()) {
      years.add(
          new Year(
              "year-" + (years.size() + 1),
              heading(year.getValue().getFirst().row().entry()),
              year.getValue().stream().map(this::course).toList()));
    }
    return years;
  }

  /** When and where; of a protected student only when. */
  private String heading(Entry course) {
    return transcript.namesStates()
        ? ledgerWords.by(course)
        : words.schoolYear(
            course.values().get("begin_academic_year"), course.values().get("end_academic_year"));
  }

  /** By which rules that nobody has verified something on it stands. */
  private List<String> notes() {
    var notes = new ArrayList<String>();
    if (ledger.lines().stream().anyMatch(Line::isExample)) {
      notes.add(words.say("transcript.example.marks"));
    }
    if (ledger.lines().stream().anyMatch(line -> !line.row().course().isByCode())) {
      notes.add(words.say("transcript.example.subjects"));
    }
    return notes;
  }

  private CourseLine course(Line line) {
    var row = line.row();
    var sced = row.course().sced();
    var mark = row.mark();
    return new CourseLine(
        ledgerWords.title(row.entry()),
        words.say("credit.subject." + row.course().subject().code()),
        sced == null ? words.say("value.not-known") : sced,
        mark == null
            ? words.say("value.not-known")
            : row.isFinished() ? mark : words.say("course.to-date", mark),
        LedgerWords.digits(line.counted()),
        remark(line));
  }

  private @Nullable String remark(Line line) {
    if (line.status() == Status.EARNED) {
      return line.isExample()
          ? words.say("transcript.example", words.say("transcript.counts"))
          : null;
    }
    var status = words.say("credit.status." + LedgerWords.code(line.status()));
    var remark =
        line.partial().signum() > 0
            ? words.say("transcript.partial", status, LedgerWords.digits(line.partial()))
            : status;
    return line.isExample() ? words.say("transcript.example", remark) : remark;
  }

  private List<SubjectSum> subjects() {
    return ledger.bySubject().entrySet().stream()
        .map(one -> Map.entry(one.getKey(), Ledger.sum(one.getValue(), Line::counted)))
        .filter(one -> one.getValue().compareTo(BigDecimal.ZERO) > 0)
        .map(one ->
            new SubjectSum(
                words.say("credit.subject." + one.getKey().code()),
                LedgerWords.digits(one.getValue())))
        .toList();
  }

  private static String ends(Line line) {
    return line.row().entry().values().getOrDefault("end_academic_year", "");
  }
}
