package org.monarca.records.problems;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.Origin;

/**
 * What problems say in one language.
 *
 * <p>Templates are those of {@link MessageFormat}: {0} the element's label, {1} the value seen, {2}
 * and on the finding's details. Of {@link Expected} details the words of the language are taken.
 */
final class Words {

  private static final String BUNDLE = "org.monarca.records.problems.messages";
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle templates;

  private Words(Locale language) {
    this.language = language;
    this.templates = ResourceBundle.getBundle(BUNDLE, language, ENGLISH_OTHERWISE);
  }

  static Words of(Locale language) {
    return new Words(language);
  }

  String message(Finding finding) {
    var message = filled(finding.code() + ".message", finding);
    var sentAs = finding.sentAs();
    if (sentAs == null) {
      return message;
    }
    return message
        + " "
        + (sentAs.equals(Origin.Told.NOWHERE)
            ? format("sent-as.nowhere", List.of())
            : format("sent-as.name", List.of(sentAs)));
  }

  String remedy(Finding finding) {
    return filled(finding.code() + ".remedy", finding);
  }

  private String filled(String key, Finding finding) {
    var arguments = new ArrayList<String>();
    arguments.add(label(finding));
    arguments.add(orNothing(finding.value()));
    arguments.addAll(finding.details());
    if (Expected.isSaidBy(finding.problem()) && !finding.details().isEmpty()) {
      arguments.set(2, expected(finding.details().getFirst(), arguments));
    }
    return format(key, arguments);
  }

  /** A detail that is no key is said as it stands. */
  private String expected(String detail, List<String> arguments) {
    return templates.containsKey(detail) ? format(detail, arguments) : detail;
  }

  /** What values of a type look like. */
  String form(ElementType type) {
    return format(Expected.form(type), List.of());
  }

  private String format(String key, List<String> arguments) {
    return new MessageFormat(templates.getString(key), language).format(arguments.toArray());
  }

  private String label(Finding finding) {
    var element = finding.element();
    if (element == null) {
      return "";
    }
    var record = finding.record();
    return record == null
        ? translated(element, element)
        : label(Catalogue.known().element(record, element));
  }

  /** The element's name in the language; the catalogue's where the language has none. */
  String label(Element element) {
    return translated(element.key(), element.label());
  }

  private String translated(String key, String otherwise) {
    var translated = "label." + key;
    return templates.containsKey(translated) ? templates.getString(translated) : otherwise;
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
