package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.CodeMatching;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.SampleDrafts;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages on which a mapping is made, as they are met. */
record SampleMappings(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-30T16:00:00Z");

  private static final String WITH_MORE =
      """
      {"monarca_mapping": "1", "name": "nightly", "tables": [{"name": "students", "file": "*", "record": "student", "key": "KidNo",
       "fields": {"state_student_id": {"template": "WV-{KidNo}"}, "first_name": "Given", "suffix": "Gone"}}]}
      """;

  SampleMappings(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    lists(samples);
    starts(samples);
    var harvest = new LinkedHashMap<String, String>();
    harvest.put("KIDS_20261129.TXT", HarvestSystem.CHILDREN);
    harvest.put("MOVES_20261129.TXT", HarvestSystem.MOVES);
    harvest.put("STAYS_20261129.TXT", HarvestSystem.STAYS);
    tables(samples, "mapping-tables", SampleDrafts.begun(harvest), Problems.NONE);
    tables(
        samples,
        "mapping-tables-wrong",
        SampleDrafts.begun(Map.of("empty.csv", "", "one.csv", "ONLY\n1\n")),
        Problems.of("file-0", words.say("map.problem.no-kind")));
    tables(
        samples, "mapping-tables-wide", SampleDrafts.begun(Map.of("w.csv", wide())), Problems.NONE);
    columns(samples, "mapping-columns", SampleDrafts.confirmed(harvest, false), 0, false);
    columns(samples, "mapping-columns-stays", SampleDrafts.confirmed(harvest, true), 2, true);
    columns(
        samples,
        "mapping-columns-kept",
        SampleDrafts.after(Map.of("kids.csv", HarvestSystem.CHILDREN), WITH_MORE),
        0,
        false);
    var confirmed = SampleDrafts.confirmed(harvest, true);
    codes(samples, "mapping-codes", confirmed, Map.of("v-sex-1", "Mann"), true);
    codes(samples, "mapping-codes-first", SampleDrafts.confirmed(harvest, false), Map.of(), false);
    codes(
        samples,
        "mapping-codes-many",
        SampleDrafts.confirmed(Map.of("w.csv", wide()), true),
        Map.of(),
        false);
    preview(samples, "mapping-preview", confirmed, null, Problems.NONE);
    var moved = words.say("map.problem.kept-meanwhile", 4, words.moment(NOW), "Ana Desk");
    preview(
        samples,
        "mapping-preview-moved",
        confirmed,
        new MappingPreviewPage.Moved(4, moved),
        Problems.of("over", moved));
    preview(
        samples,
        "mapping-preview-refused",
        SampleDrafts.begun(Map.of("one.csv", "ONLY\n1\n")),
        null,
        Problems.of("name", words.say("map.problem.name", 20)));
  }

  private void lists(Map<String, Sample> samples) {
    samples.put("mappings-none", list("", List.of(), List.of(), List.of()));
    var draft =
        new FileMappingsPage.Draft("/mapping-drafts/1", "nightly", words.moment(NOW), "Ana Desk");
    samples.put(
        "mappings",
        list("map.done.ended", List.of(line(1), line(2)), List.of(line(3)), List.of(draft)));
    samples.put("mapping", one("map.done.saved", false));
    samples.put("mapping-ended", one("", true));
  }

  private Sample list(
      String done,
      List<FileMappingsPage.Line> living,
      List<FileMappingsPage.Line> ended,
      List<FileMappingsPage.Draft> drafts) {
    var page = new FileMappingsPage("Texas", done, living, ended, drafts);
    return page("mappings/list", readers.state(), "list", page);
  }

  private FileMappingsPage.Line line(int n) {
    return new FileMappingsPage.Line(
        "nightly-" + n,
        n == 1 ? "x".repeat(100) : "Synthetic nightly export",
        "3",
        words.moment(NOW),
        "Synthetic Data Desk",
        n == 1 ? null : words.moment(NOW));
  }

  private Sample one(String done, boolean ended) {
    var versions =
        IntStream.of(3, 2, 1)
            .mapToObj(n ->
                new FileMappingPage.Version(
                    n, n == 3, "Synthetic export", words.moment(NOW), "Synthetic Data Desk"))
            .toList();
    return page(
        "mappings/one",
        readers.state(),
        "mapping",
        new FileMappingPage(
            "nightly",
            "Synthetic export",
            done,
            ended ? words.moment(NOW) : null,
            ended ? words.moment(NOW) : null,
            true,
            versions));
  }

  private void starts(Map<String, Sample> samples) {
    samples.put("mapping-start", start("", Problems.NONE));
    samples.put(
        "mapping-start-wrong",
        start("nightly", Problems.of("file", words.say("map.problem.too-large", 8, 10))));
  }

  private Sample start(String of, Problems problems) {
    return page(
        "mappings/start",
        readers.state(),
        "start",
        new MappingStartPage("Texas", of, "8", problems));
  }

  private void tables(Map<String, Sample> samples, String name, Draft draft, Problems problems) {
    var page = new MappingTablesWords(words).page(draft, problems);
    samples.put(name, page("mappings/tables", readers.state(), "tables", page));
  }

  private void columns(
      Map<String, Sample> samples, String name, Draft draft, int table, boolean judged) {
    var part = draft.part(table).orElseThrow();
    var page =
        new MappingColumnsWords(words)
            .page(draft, part, MappingColumnsController.tableOf(draft, part), judged);
    samples.put(name, page("mappings/columns", readers.state(), "columns", page));
  }

  private void codes(
      Map<String, Sample> samples,
      String name,
      Draft draft,
      Map<String, String> wrong,
      boolean done) {
    var part = draft.part(0).orElseThrow();
    var shown = CodeMatching.of(part, MappingColumnsController.tableOf(draft, part));
    var only = shown.stream().anyMatch(MappingCodesWords::isFar) ? "birth_country" : null;
    var page = new MappingCodesWords(words).page(draft, part, shown, only, wrong, done);
    samples.put(name, page("mappings/codes", readers.state(), "codes", page));
  }

  private void preview(
      Map<String, Sample> samples,
      String name,
      Draft draft,
      MappingPreviewPage.@Nullable Moved moved,
      Problems problems) {
    var page =
        new MappingPreviewWords(words)
            .page(draft, SampleDrafts.preview(draft), "nightly", "", moved, problems);
    samples.put(name, page("mappings/preview", readers.state(), "preview", page));
  }

  /** More columns and more codes than anybody likes. */
  private static String wide() {
    var heading =
        IntStream.range(0, 196).mapToObj(i -> ",COLUMN_" + i).collect(Collectors.joining());
    var rows =
        IntStream.range(0, 600)
            .mapToObj(i -> "%d,Example,Sample,%s %d\n".formatted(i, "x".repeat(60), i % 300))
            .collect(Collectors.joining());
    return "ID,FIRST,LAST,BirthCountry" + heading + "\n" + rows;
  }
}
