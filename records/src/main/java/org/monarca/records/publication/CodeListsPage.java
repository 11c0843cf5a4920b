package org.monarca.records.publication;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.monarca.records.Catalogue;
import org.monarca.records.CodeList;

/** Every code list of the version in force. */
final class CodeListsPage {

  private final ResourceBundle words = PublicationWords.in(Locale.ENGLISH);
  private final Catalogue catalogue = Catalogue.published();

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
    return List.of(
        Markdown.code(value.code()),
        list.isToConfirm(value.code())
            ? value.label() + " **" + words.getString("to-confirm") + "**"
            : value.label(),
        kept.equals(value.code())
            ? value.note()
            : value.note() + " (" + words.getString("lists.kept-as") + " " + kept + ")");
  }
}
