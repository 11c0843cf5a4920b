package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.CodeMatching;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.Preview;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Severity;

/** What a sample becomes, in the reader's language. */
final class MappingPreviewWords {

  private static final int ROWS_OF_A_KIND = 3;

  private final Wording words;

  MappingPreviewWords(Wording words) {
    this.words = words;
  }

  MappingPreviewPage page(
      Draft draft,
      Preview preview,
      String name,
      String title,
      MappingPreviewPage.@Nullable Moved moved,
      Problems problems) {
    var here = MappingStep.root(draft) + "/preview";
    var of = draft.of();
    return new MappingPreviewPage(
        MappingStep.root(draft),
        MappingStep.of(draft, here, words),
        preview.refused(),
        List.of(
            new SubmissionPage.Count("map.count.children", words.number(preview.received())),
            new SubmissionPage.Count("map.count.accepted", words.number(preview.accepted())),
            new SubmissionPage.Count("map.count.rejected", words.number(preview.rejected())),
            new SubmissionPage.Count("map.count.records", words.number(preview.records()))),
        preview.first().stream().map(this::child).toList(),
        preview.counts().stream().map(this::count).toList(),
        new FindingWords(words).lines(preview.findings()),
        preview.isCut(),
        open(draft),
        moved,
        of != null ? of : name,
        of != null,
        title.isEmpty() ? draft.document().title() : title,
        problems);
  }

  private MappingPreviewPage.CodeCount count(Preview.Counted counted) {
    var first = counted.first();
    return new MappingPreviewPage.CodeCount(
        first.code(),
        first.severity() != Severity.WARNING,
        first.message(words.locale()),
        words.number(counted.times()));
  }

  /** Columns of codes of which some are open, or proposed and not confirmed. */
  private List<String> open(Draft draft) {
    return draft.document().tables().stream()
        .flatMap(part ->
            draft.tableOf(part).stream().flatMap(table -> CodeMatching.of(part, table).stream()))
        .filter(codes -> codes.open() + codes.proposed() > 0)
        .map(codes ->
            words.say(
                "map.open.codes",
                codes.column(),
                words.label(codes.element().kind(), codes.element().key()),
                codes.open() + codes.proposed()))
        .toList();
  }

  private MappingPreviewPage.Child child(StudentRecord child) {
    var student = child.student();
    var name =
        Stream.of("first_name", "middle_name", "last_name_1", "last_name_2")
            .map(student::value)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    var parts = new ArrayList<MappingPreviewPage.Part>();
    parts.add(part(RecordKind.STUDENT, List.of(student)));
    for (var kind : RecordKind.childKinds()) {
      var rows = child.rows(kind);
      if (!rows.isEmpty()) {
        parts.add(part(kind, rows));
      }
    }
    return new MappingPreviewPage.Child(
        name.isEmpty() ? words.say("value.not-known") : name, parts);
  }

  private MappingPreviewPage.Part part(RecordKind kind, List<Row> rows) {
    var title = words.say("map.kind." + kind.key());
    return new MappingPreviewPage.Part(
        rows.size() > ROWS_OF_A_KIND
            ? words.say("map.preview.some", title, ROWS_OF_A_KIND, rows.size())
            : title,
        rows.stream().limit(ROWS_OF_A_KIND).map(this::row).toList());
  }

  private MappingPreviewPage.Row row(Row row) {
    var values = new ArrayList<MappingPreviewPage.Value>();
    for (var element : Catalogue.known().elements(row.kind())) {
      var value = row.value(element);
      if (value != null) {
        values.add(
            new MappingPreviewPage.Value(
                words.label(element.kind(), element.key()), shown(element, value)));
      }
    }
    return new MappingPreviewPage.Row(values);
  }

  /** What is no code of ours is shown as it was sent. */
  private String shown(Element element, String value) {
    var list = element.codeList();
    return list == null || Catalogue.known().codeList(list).contains(value)
        ? words.value(element.kind(), element.key(), value)
        : value;
  }
}
