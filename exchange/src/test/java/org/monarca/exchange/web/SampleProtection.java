package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.exchange.web.ProtectedPage.ChildLine;
import org.monarca.exchange.web.ProtectedPage.NewcomerLine;
import org.monarca.exchange.web.ProtectedPage.OpeningLine;
import org.monarca.exchange.web.ProtectionPage.MarkLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages about protected children, in every state. */
record SampleProtection(Wording words, SampleReaders readers) {

  private static final Identity ANA =
      new Identity(
          "MARTÍNEZ LÓPEZ, Ana Sofía",
          "Mar 14, 2012 (14 years)",
          "Female",
          "2107 4439 0183",
          "Texas",
          "Texas, May 3, 2026");
  private static final String LONG =
      "The child fainted in class, breathes with difficulty and nobody who came along is reached. ";

  SampleProtection(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("protected-none", list(0, null));
    samples.put("protected-one", list(1, null));
    samples.put("protected-many", list(50, 2));
    samples.put("protection-none", child(List.of(), false, null, Problems.NONE));
    samples.put(
        "protection-set",
        child(
            List.of(mark(null), mark("Oct 2, 2025, 9:00 AM CDT by Privacy Officer")),
            true,
            words.say("protection.done.protected"),
            Problems.NONE));
    samples.put(
        "protection-wrong",
        child(
            List.of(), false, null, Problems.of("reason", words.say("protection.choose-reason"))));
    samples.put(
        "protection-waiting",
        child(
            List.of(mark(null)),
            true,
            null,
            Problems.of("code", words.say("protection.no-such-code"))));
    samples.put("purpose", question(null));
    samples.put("purpose-said", question(words.say("purpose.credit")));
    samples.put("look-ups", lookUps(false, false, Problems.NONE));
    samples.put("look-ups-more", lookUps(false, true, Problems.NONE));
    samples.put("look-ups-spent", lookUps(true, false, Problems.NONE));
    samples.put(
        "look-ups-wrong",
        lookUps(true, false, Problems.of("reason", words.say("look-ups.choose-reason"))));
    samples.put("emergency", emergency("", Problems.NONE));
    samples.put(
        "emergency-wrong",
        emergency(LONG.repeat(8), Problems.of("note", words.say("emergency.note-unfit", 20, 500))));
  }

  private Sample question(@Nullable String said) {
    return page(
        "children/purpose",
        readers.state(),
        "question",
        new PurposePage(
            "210744390183",
            "2107 4439 0183",
            "viewers",
            Purpose.chosen().stream()
                .map(one -> new Choice(one.code(), words.say("purpose." + one.code())))
                .toList(),
            "records",
            said));
  }

  private Sample list(int lines, @Nullable Integer next) {
    var children =
        Collections.nCopies(
            lines,
            new ChildLine(
                "210744390183",
                "2107 4439 0183",
                words.say("protection.reason.hiding"),
                "Nov 23, 2026, 2:05 PM CST by Privacy Officer, Synthetic State of Texas",
                lines > 1 ? "Nov 23, 2026, 4:05 PM CST" : null,
                lines > 1,
                null));
    var openings =
        Collections.nCopies(
            lines,
            new OpeningLine(
                "210744390183",
                "2107 4439 0183",
                "Registrar, Synthetic Cedar High School, Washington",
                words.say("emergency.reason.health"),
                lines > 1 ? LONG.repeat(5) : LONG,
                "Nov 23, 2026, 2:05 PM CST",
                "Nov 23, 2026, 2:35 PM CST"));
    return page(
        "protection/list",
        readers.state(),
        "sheltered",
        new ProtectedPage(
            "Texas",
            children,
            1,
            next,
            Collections.nCopies(
                lines,
                new NewcomerLine(
                    "210744390183",
                    "2107 4439 0183",
                    "Nov 23, 2026, 4:05 PM CST",
                    lines > 1 ? "Ohio" : null,
                    lines > 1 ? "1234 5678" : null)),
            openings,
            1,
            next));
  }

  private Sample lookUps(boolean spent, boolean added, Problems problems) {
    return page(
        "look-ups",
        readers.school(),
        "lookUps",
        new LookUpsPage(
            spent ? "300" : "12",
            "300",
            "30",
            "600",
            "450",
            "2,000",
            spent,
            true,
            added,
            "100",
            "1,000",
            List.of(new Choice("other", words.say("look-ups.reason.other"))),
            problems));
  }

  private MarkLine mark(@Nullable String ended) {
    return new MarkLine(
        words.say("protection.reason.custody"),
        "Nov 23, 2026, 2:05 PM CST by Privacy Officer",
        ended,
        ended);
  }

  private Sample child(
      List<MarkLine> marks, boolean marked, @Nullable String done, Problems problems) {
    return page(
        "protection/child",
        readers.state(),
        "protection",
        new ProtectionPage(
            "210744390183",
            ANA,
            "Texas",
            marks,
            marked,
            marked,
            problems.at("code") == null ? null : "Nov 24, 2026, 9:00 AM CST",
            problems.at("code") == null ? "" : "8765 4321 1234 5678 8765 4321 1234 5678",
            List.of(new Choice("hiding", words.say("protection.reason.hiding"))),
            done,
            problems));
  }

  private Sample emergency(String note, Problems problems) {
    return page(
        "protection/emergency",
        readers.school(),
        "emergency",
        new EmergencyPage(
            "210744390183",
            ANA,
            List.of(new Choice("health", words.say("emergency.reason.health"))),
            "",
            note,
            30,
            20,
            500,
            problems));
  }
}
