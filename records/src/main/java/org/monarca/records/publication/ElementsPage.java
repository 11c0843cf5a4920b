package org.monarca.records.publication;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.monarca.records.MdeVersions;
import org.monarca.records.dictionary.Dictionary;
import org.monarca.records.dictionary.ElementEntry;
import org.monarca.records.dictionary.Section;

/** Every element of the version in force, one table for each record. */
final class ElementsPage {

  private static final List<String> COLUMNS =
      List.of(
          "key", "name", "form", "length", "list", "presence", "whom", "mde", "example", "note");

  private final Dictionary dictionary;
  private final ResourceBundle words;

  ElementsPage(Locale language) {
    this.dictionary = Dictionary.in(language);
    this.words = PublicationWords.in(language);
  }

  String text() {
    var version = MdeVersions.published().inForce();
    var page =
        new Markdown()
            .title(words.getString("elements.title"))
            .paragraph(words.getString("generated"))
            .paragraph(words.getString("elements.intro"));
    for (var section : dictionary.sections(version)) {
      page.heading(section.title() + " (" + Markdown.code(section.key()) + ")")
          .table(headings(), rows(section));
    }
    return page.toString();
  }

  private List<String> headings() {
    return COLUMNS.stream().map(column -> words.getString("column." + column)).toList();
  }

  private List<List<String>> rows(Section section) {
    return section.entries().stream().map(this::row).toList();
  }

  private List<String> row(ElementEntry entry) {
    var element = entry.element();
    var list = element.codeList();
    return List.of(
        Markdown.code(entry.key()),
        entry.label(),
        entry.form(),
        element.length().toString(),
        list == null ? "" : "[%s](%s#%s)".formatted(list, words.getString("lists.file"), list),
        entry.presence(),
        Objects.requireNonNullElse(entry.whom(), ""),
        minimumDataElement(entry),
        entry.examples().stream().map(Markdown::code).collect(Collectors.joining(", ")),
        entry.note());
  }

  private String minimumDataElement(ElementEntry entry) {
    var since = entry.since();
    if (since == null) {
      return "-";
    }
    var number = entry.element().mdeNumber();
    var brought = (number == null ? "" : number + ", ") + since;
    return entry.sinceToConfirm() || entry.toConfirm()
        ? brought + " (" + dictionary.say("to-confirm") + ")"
        : brought;
  }
}
