package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.SeenValues;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.records.Catalogue;
import org.monarca.records.translation.CodeFault;
import org.monarca.records.translation.CodeFault.Reason;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTable.Entry;

/** The pages on which a State says what its codes mean, as they are met. */
record SampleCodes(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-30T16:00:00Z");
  private static final KeptTable NOTHING = new KeptTable(0, CodeTable.NONE);

  SampleCodes(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("codes-none", all("", List.of(), 0));
    samples.put("codes-one", all(words.say("translate.done.kept"), List.of(), 1));
    var wrong =
        List.of(
            new CodeFault(3, Reason.OURS_UNKNOWN, "Frau", "sex"),
            new CodeFault(0, Reason.THEIRS_TOO_LONG, "x".repeat(300), "country"));
    samples.put("codes-wrong", all("", wrong, 3));
    samples.put("codes-list-none", list("sex", NOTHING, null));
    samples.put("codes-list", list("grade_level", kept("grade_level", 3), null));
    var seen = new LinkedHashMap<String, Long>();
    seen.put("MEX", 1_204L);
    seen.put("Narnia", 2L);
    seen.put("x".repeat(90), 1L);
    samples.put(
        "codes-list-found", list("country", kept("country", 1), new SeenValues(seen, true, false)));
    samples.put(
        "codes-list-found-none",
        list("country", kept("country", 1), new SeenValues(Map.of("Land 0", 4L), false, false)));
    samples.put(
        "codes-list-found-unknown",
        list("country", kept("country", 1), new SeenValues(Map.of(), false, false)));
    samples.put(
        "codes-list-found-each",
        list("country", kept("country", 1), new SeenValues(Map.of(), false, true)));
    samples.put("codes-list-moved", moved());
    samples.put(
        "codes-list-retired",
        list(
            "sex", new KeptTable(1, CodeTable.of(List.of(new Entry("sex", "D", "Divers")))), null));
    samples.put("codes-list-many", list("state", kept("state", 400), null));
    samples.put("codes-list-wrong", again());
  }

  private Sample all(String done, List<CodeFault> faults, int versions) {
    var problems =
        faults.isEmpty()
            ? Problems.NONE
            : Problems.of("file", words.say("translate.problem.unfit"));
    var named = new CodeTableWords(words);
    var lists =
        CodeTable.lists().stream()
            .map(list ->
                new CodeTablesPage.Line(
                    list.name(),
                    named.name(list.name()),
                    named.elements(list.name()),
                    words.number(list.codes().size()),
                    list.name().equals("sex") ? versions : 0,
                    words.number(versions)))
            .toList();
    var page =
        new CodeTablesPage(
            "Texas",
            versions,
            done,
            "1",
            problems,
            faults.stream()
                .map(fault ->
                    new CodeTablesPage.Fault(
                        fault.line() == 0 ? "" : words.number(fault.line()),
                        fault.value(),
                        named.says(fault)))
                .toList(),
            lists,
            IntStream.range(0, versions)
                .mapToObj(n ->
                    new CodeTablesPage.Version(
                        versions - n,
                        n == 0,
                        n == 1
                            ? words.say("translate.entries-again", 12, 1)
                            : words.say("translate.entries", n),
                        words.moment(NOW),
                        "Synthetic Data Desk"))
                .toList());
    return page("codes/all", readers.state(), "codes", page);
  }

  private Sample list(String list, KeptTable kept, @Nullable SeenValues seen) {
    var from =
        seen == null
            ? null
            : new CodeTablePage.From(
                "b3a1c5de-0000-4000-8000-000000000001",
                "MON-2004.student.birth_country",
                "",
                seen.more());
    var page = new CodeTableWords(words).page(list, kept, "translate.done.same", from, seen);
    return page("codes/list", readers.state(), "codes", page);
  }

  private Sample again() {
    var form =
        CodeTableForm.of(
            "sex",
            Map.of("g-0", "F", "o-0", "Frau", "t-1", "", "o-1", "Male", "t-2", "", "o-2", ""));
    var said = new CodeTableWords(words);
    var page = said.again(NOTHING, 0, form, said.problems(form.faults()), null);
    return page("codes/list", readers.state(), "codes", page);
  }

  private Sample moved() {
    var form =
        CodeTableForm.of(
            "sex", Map.of("g-0", "Land 0", "s-0", "", "o-0", "Male", "t-1", "", "o-1", ""));
    var now = kept("sex", 1);
    var said = new CodeTableWords(words);
    var problems = said.moved(form.changedBoth(now.table()));
    return page(
        "codes/list",
        readers.state(),
        "codes",
        said.again(now, 2, form.beside(now.table()), problems, null));
  }

  private static KeptTable kept(String list, int entries) {
    var ours = Catalogue.published().codeList(list).codes().getFirst();
    return new KeptTable(
        2,
        CodeTable.of(
            IntStream.range(0, entries)
                .mapToObj(n -> new Entry(list, "Land " + n, ours))
                .toList()));
  }
}
