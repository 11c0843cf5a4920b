package org.monarca.records.publication;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;
import org.monarca.records.dictionary.Dictionary;

/** Every code list of the version in force; where its source is noted, in the list's own words. */
final class CodeListsPage {

  private final Dictionary dictionary;
  private final ResourceBundle words;
  private final Catalogue catalogue = Catalogue.published();

  CodeListsPage(Locale language) {
    this.dictionary = Dictionary.in(language);
    this.words = PublicationWords.in(language);
  }

  String text() {
    var page =
        new Markdown()
            .title(words.getString("lists.title"))
            .paragraph(words.getString("generated"))
            .paragraph(words.getString("lists.intro"));
    for (var list : catalogue.codeLists()) {
      page.heading(list.name())
          .paragraph(words.getString("lists.used") + " " + users(list))
          .table(
              List.of(
                  words.getString("column.code"),
                  words.getString("column.meaning"),
                  words.getString("column.note")),
              list.values().stream().map(value -> row(list, value)).toList());
    }
    return page.toString();
  }

  private String users(CodeList list) {
    return catalogue
        .everyElement()
        .filter(element -> list.name().equals(element.codeList()))
        .map(element -> Markdown.code(element.key()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private List<String> row(CodeList list, CodeList.Value value) {
    var kept = list.keptAs(value.code());
    var label = dictionary.called(list, value);
    return List.of(
        Markdown.code(value.code()),
        list.isToConfirm(value.code())
            ? label + " **" + words.getString("to-confirm") + "**"
            : label,
        kept.equals(value.code())
            ? value.note()
            : value.note() + " (" + words.getString("lists.kept-as") + " " + kept + ")");
  }
}
