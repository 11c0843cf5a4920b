package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.MendPage.Field;
import org.monarca.exchange.web.MendPage.Part;
import org.monarca.exchange.web.MendPage.Said;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Refused children to be mended: many, none left, one that no field mends, and tables. */
final class SampleMending {

  private static final String NAME = "gen-42-2026-11-23-TX-1";

  private final Wording words;
  private final String id;
  private final SampleReaders readers;

  SampleMending(Wording words, String id, SampleReaders readers) {
    this.words = words;
    this.id = id;
    this.readers = readers;
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("mending", list(40, null));
    samples.put("mending-none-left", list(0, id));
    samples.put(
        "mend", page("mending/child", readers.state(), "mend", child(true, null, Problems.NONE)));
    samples.put(
        "mend-wrong",
        page(
            "mending/child",
            readers.state(),
            "mend",
            child(true, id, Problems.of("v-0-birth_date", "The birth date is missing."))));
    samples.put(
        "mend-later",
        page("mending/child", readers.state(), "mend", child(false, null, Problems.NONE)));
    samples.put("gaps", gaps(new GapsPage.Came(List.of(), List.of(), null), Problems.NONE));
    samples.put(
        "gaps-sent",
        gaps(
            new GapsPage.Came(
                List.of(),
                List.of(new GapsPage.Left(7, "TX-00007", List.of("The birth date is missing."))),
                new GapsPage.Sent(id, words.say("gaps.sent", 12))),
            Problems.NONE));
    samples.put(
        "gaps-wrong",
        gaps(
            new GapsPage.Came(
                List.of(
                    words.say("gaps.at-line", "3", words.say("gaps.fault.unknown-child", "99"))),
                List.of(),
                null),
            Problems.of("file", words.say("gaps.problem.faults"))));
  }

  private Sample list(int left, @Nullable String sent) {
    var lines = new ArrayList<MendListPage.Line>();
    for (int i = 1; i <= 40; i++) {
      var standing = i <= left ? "to-mend" : i == 40 ? "sent" : "mended";
      lines.add(
          new MendListPage.Line(
              i,
              i == 3 ? "" : String.format(Locale.ROOT, "TX-%05d", i),
              words.say("mend.who", "Ana María Reyna Quintanilla", words.date("2014-03-14")),
              "2",
              i <= left,
              i <= left ? "warn" : "good",
              words.say("mend.standing." + standing),
              i <= left ? null : id));
    }
    var model = new HashMap<String, @Nullable Object>(readers.state());
    model.put(
        "mending",
        new MendListPage(
            id,
            NAME,
            words.say("mend.says", left, 40),
            left == 0 ? null : 1,
            lines,
            words.say("mend.part", "501", "540"),
            left == 0 ? 1 : null,
            541,
            left > 0));
    model.put("sent", sent);
    return new Sample("mending/list", model);
  }

  private MendPage child(boolean open, @Nullable String sent, Problems problems) {
    var missing =
        new Said("MON-2001", true, "Birth Date is missing.", "Send the birth date of the child.");
    var born = new Field("v-0-birth_date", "Birth Date", "", List.of(), List.of(missing));
    var code =
        new Said(
            "MON-2004",
            true,
            "Sex has a code that its list does not hold: ?.",
            "Use a code of the list.");
    var sex =
        new Field(
            "v-0-sex",
            "Sex",
            "?",
            List.of(
                new Choice("?", words.say("mend.option-as-sent", "?")),
                new Choice("F", "F - Female")),
            List.of(code));
    var grade = new Field("v-2-final_grade", "Final Grade", "x".repeat(120), List.of(), List.of());
    return new MendPage(
        id,
        NAME,
        3,
        words.say("mend.place", 3, 40),
        "TX-00003",
        words.say("mend.who", "Ana Reyna", words.say("value.not-known")),
        open,
        words.say("mend.standing." + (open ? "to-mend" : "later")),
        id,
        open && sent != null,
        open ? null : id,
        open ? List.of(new Part(words.say("mend.kind.student"), List.of(born, sex))) : List.of(),
        open
            ? List.of(
                new Part(
                    words.say("mend.row", words.say("mend.kind.course"), "k1"), List.of(grade)))
            : List.of(),
        open && sent == null
            ? List.of()
            : List.of(
                new Said("MON-2006", true, "The student stands more than once.", "Send it once.")),
        4,
        words.say("mend.left", 37),
        sent,
        problems);
  }

  private Sample gaps(GapsPage.Came came, Problems problems) {
    return page(
        "mending/gaps",
        readers.state(),
        "gaps",
        new GapsPage(id, NAME, words.say("mend.says", 37, 40), 501, came, problems));
  }
}
