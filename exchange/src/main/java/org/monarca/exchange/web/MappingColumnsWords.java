package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.FieldChoice;
import org.monarca.exchange.mappings.Matching;
import org.monarca.exchange.mappings.Matching.Matched;
import org.monarca.exchange.mappings.TablePart;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.MdeVersions;
import org.monarca.records.dictionary.Dictionary;
import org.monarca.records.dictionary.ElementEntry;
import org.monarca.records.sample.DateForms;
import org.monarca.records.sample.Proposals.Proposal;
import org.monarca.records.sample.Proposals.Why;
import org.monarca.records.sample.SampleTable;

/** The columns of a table beside our elements, in the reader's language. */
final class MappingColumnsWords {

  /** A longer list is not worth a select for each element. */
  private static final int LONG_LIST = 60;

  private final Wording words;
  private final Map<String, ElementEntry> dictionary = new HashMap<>();

  MappingColumnsWords(Wording words) {
    this.words = words;
    for (var section : Dictionary.in(words.locale()).sections(MdeVersions.published().inForce())) {
      section.entries().forEach(entry -> dictionary.put(section.key() + "/" + entry.key(), entry));
    }
  }

  /**
   * @param judged whether it is said what is missing
   */
  MappingColumnsPage page(Draft draft, TablePart part, SampleTable table, boolean judged) {
    var kind = part.kind().orElseThrow();
    var here = MappingStep.root(draft) + "/columns/" + part.index();
    var steps = MappingStep.of(draft, here, words);
    var matched = Matching.of(part, table);
    var names = names(table, matched);
    return new MappingColumnsPage(
        MappingStep.root(draft),
        steps,
        here,
        part.name(),
        words.say("map.kind." + kind.key()),
        table.file(),
        columns(table),
        names,
        lines(matched, true),
        lines(matched, false),
        part.isMatched() ? part.repeatsFirst() : repeats(draft, part),
        !part.isMatched() && repeats(draft, part),
        matched.stream()
            .filter(one -> part.isMatched())
            .filter(one -> one.element().required() && one.choice().isNothing())
            .map(one -> label(one.element()))
            .toList(),
        MappingStep.beside(steps, 1),
        judged ? problems(matched) : Problems.NONE);
  }

  /** Where a table gives several kinds of rows, those of one kind may repeat. */
  private static boolean repeats(Draft draft, TablePart part) {
    return draft
        .fileOf(part)
        .filter(
            file -> draft.partsOf(file).stream().filter(one -> one.kind().isPresent()).count() > 1)
        .isPresent();
  }

  /** Whether its column holds dates that are not written as ours, and nobody has said how. */
  static boolean isDateOpen(Matched one) {
    var type = one.element().type();
    return !DateForms.of(type).isEmpty()
        && !one.choice().columns().isEmpty()
        && one.choice().date().isEmpty()
        && one.dated()
        && one.dates().stream().noneMatch(form -> DateForms.isOurs(form, type));
  }

  private Problems problems(List<Matched> matched) {
    return new Problems(
        matched.stream()
            .filter(MappingColumnsWords::isDateOpen)
            .map(one ->
                new Problems.Problem(
                    "d-" + one.element().key(),
                    words.say("map.problem.date", one.choice().column(), label(one.element()))))
            .toList());
  }

  private List<MappingColumnsPage.Column> columns(SampleTable table) {
    return table.columns().stream()
        .map(column ->
            new MappingColumnsPage.Column(
                column.name(),
                words.number(column.filled()),
                column.examples().stream()
                    .map(value -> value.length() > 40 ? value.substring(0, 39) + "…" : value)
                    .collect(Collectors.joining(" · "))))
        .toList();
  }

  private List<Choice> names(SampleTable table, List<Matched> matched) {
    var names = new ArrayList<Choice>();
    table.columns().forEach(column -> names.add(new Choice(column.name(), column.name())));
    matched.stream()
        .flatMap(one -> one.choice().columns().stream())
        .distinct()
        .filter(name -> names.stream().noneMatch(one -> one.code().equals(name)))
        .toList()
        .forEach(name ->
            names.add(
                new Choice(
                    name,
                    table.column(name).isPresent() ? name : words.say("map.column.absent", name))));
    return names;
  }

  private List<MappingColumnsPage.Line> lines(List<Matched> matched, boolean required) {
    return matched.stream()
        .filter(one -> one.element().required() == required)
        .map(this::line)
        .toList();
  }

  private MappingColumnsPage.Line line(Matched one) {
    var element = one.element();
    var choice = one.choice();
    var why = one.why();
    return new MappingColumnsPage.Line(
        element.key(),
        label(element),
        means(element),
        choice.told() != null ? MappingColumnsController.KEEP : choice.column(),
        element.key().equals("record_key") ? others(choice) : null,
        choice.told(),
        dates(one),
        choice.date(),
        values(element),
        choice.value(),
        why == null || choice.isNothing() ? null : why(one, why),
        hint(one.hints()));
  }

  private String why(Matched one, Why why) {
    if (one.choice().columns().isEmpty()) {
      return words.say("map.why.usual");
    }
    return one.element().key().equals("record_key")
        ? words.say("map.why.key")
        : words.say("map.why." + why.name().toLowerCase(Locale.ROOT));
  }

  private static List<String> others(FieldChoice choice) {
    return Stream.of(1, 2)
        .map(i -> choice.columns().size() > i ? choice.columns().get(i) : "")
        .toList();
  }

  /** Those that fit first. */
  private List<Choice> dates(Matched one) {
    var type = one.element().type();
    var forms = DateForms.of(type);
    var said = one.choice().date();
    return Stream.of(
            one.dates().stream().map(form -> new Choice(form, words.say("map.date.fits", form))),
            forms.stream()
                .filter(form -> !one.dates().contains(form))
                .map(form -> new Choice(form, form)),
            Stream.of(said)
                .filter(form -> !form.isEmpty() && !forms.contains(form))
                .map(form -> new Choice(form, form)))
        .flatMap(all -> all)
        .filter(form -> !DateForms.isOurs(form.code(), type))
        .toList();
  }

  private List<Choice> values(Element element) {
    var list = element.codeList();
    if (list == null) {
      return List.of();
    }
    var codes = Catalogue.published().codeList(list).codes();
    return codes.size() > LONG_LIST
        ? List.of()
        : codes.stream()
            .map(code -> new Choice(code, "%s: %s".formatted(code, words.code(list, code))))
            .toList();
  }

  private @Nullable String hint(List<Proposal> hints) {
    return hints.isEmpty()
        ? null
        : words.say(
            "map.hint", hints.stream().map(Proposal::column).collect(Collectors.joining(", ")));
  }

  private String label(Element element) {
    return words.label(element.kind(), element.key());
  }

  private String means(Element element) {
    var section =
        element.kind().isChild() && element.index() < 3
            ? Dictionary.EVERY_CHILD
            : element.kind().key();
    var entry = dictionary.get(section + "/" + element.key());
    if (entry == null) {
      return "";
    }
    return entry.note().isEmpty()
        ? entry.form()
        : words.say("map.means", entry.form(), entry.note());
  }
}
