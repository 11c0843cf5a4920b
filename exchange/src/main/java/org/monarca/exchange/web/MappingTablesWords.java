package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.Editing;
import org.monarca.exchange.mappings.FileNames;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.Names;
import org.monarca.records.sample.Proposals;
import org.monarca.records.sample.SampleTable;
import org.monarca.records.sample.Writing;

/** The tables of a sample and what they may be, in the reader's language. */
final class MappingTablesWords {

  /** As the form has the delimiter that no screen shows. */
  static final String TAB = "tab";

  private static final int COLUMNS_SHOWN = 12;

  private final Wording words;

  MappingTablesWords(Wording words) {
    this.words = words;
  }

  MappingTablesPage page(Draft draft, Problems problems) {
    var root = MappingStep.root(draft);
    var files = new ArrayList<MappingTablesPage.File>();
    for (var table : draft.tables()) {
      files.add(file(files.size(), table, draft));
    }
    return new MappingTablesPage(
        root,
        MappingStep.of(draft, root, words),
        Writing.ENCODINGS.stream()
            .map(name -> new Choice(name, words.say("map.encoding." + name)))
            .toList(),
        draft.document().writing().encoding(),
        Writing.DELIMITERS.stream()
            .map(one -> new Choice(code(one), words.say("map.delimiter." + Writing.nameOf(one))))
            .toList(),
        code(draft.document().writing().delimiter()),
        draft.document().base(),
        files,
        problems);
  }

  private MappingTablesPage.File file(int number, SampleTable table, Draft draft) {
    var parts = draft.partsOf(table.file());
    var said = parts.stream().flatMap(part -> part.kind().stream()).toList();
    var proposed =
        draft.document().reads(table.file()) ? List.<RecordKind>of() : Proposals.kinds(table);
    var key = Editing.key(parts);
    var keyProposed =
        said.isEmpty()
            ? Proposals.key(table).map(Proposals.Proposal::column)
            : Optional.<String>empty();
    var files = draft.sample().tables().keySet();
    var pattern =
        parts.stream()
            .flatMap(part -> part.files().stream())
            .filter(name -> Names.matches(name, table.file()))
            .findFirst()
            .orElseGet(() -> files.size() == 1 ? "*" : FileNames.alone(table.file(), files));
    var problem = table.problem();
    return new MappingTablesPage.File(
        number,
        table.file(),
        words.say(
            "map.table.said", words.number(table.rows()), words.number(table.columns().size())),
        problem == null ? null : problem.message(words.locale()),
        table.columns().stream().limit(COLUMNS_SHOWN).map(column -> column.name()).toList(),
        table.first().stream().map(row -> row.stream().limit(COLUMNS_SHOWN).toList()).toList(),
        kinds(said, proposed),
        columns(table, Stream.of(key).filter(one -> !one.isEmpty())),
        key.isEmpty() ? keyProposed.orElse("") : key,
        key.isEmpty() && keyProposed.isPresent(),
        pattern);
  }

  private static List<Choice> columns(SampleTable table, Stream<String> said) {
    return Stream.concat(table.columns().stream().map(column -> column.name()), said)
        .distinct()
        .map(name -> new Choice(name, name))
        .toList();
  }

  private List<MappingTablesPage.Kind> kinds(List<RecordKind> said, List<RecordKind> proposed) {
    return Stream.of(RecordKind.values())
        .filter(kind -> kind != RecordKind.HEADER)
        .map(kind ->
            new MappingTablesPage.Kind(
                kind.key(),
                words.say("map.kind." + kind.key()),
                said.contains(kind) || proposed.contains(kind),
                proposed.contains(kind)))
        .toList();
  }

  private static String code(char delimiter) {
    return delimiter == '\t' ? TAB : String.valueOf(delimiter);
  }
}
