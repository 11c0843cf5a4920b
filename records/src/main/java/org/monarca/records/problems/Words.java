package org.monarca.records.problems;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;

/**
 * What problems say in one language.
 *
 * <p>Templates are those of {@link MessageFormat}: {0} the element's label, {1} the value seen, {2}
 * and on the finding's details.
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
    return filled(finding.code() + ".message", finding);
  }

  String remedy(Finding finding) {
    return filled(finding.code() + ".remedy", finding);
  }

  private String filled(String template, Finding finding) {
    var arguments = new ArrayList<String>();
    arguments.add(label(finding));
    arguments.add(orNothing(finding.value()));
    arguments.addAll(finding.details());
    return new MessageFormat(templates.getString(template), language).format(arguments.toArray());
  }

  private static String label(Finding finding) {
    if (finding.record() == null || finding.element() == null) {
      return orNothing(finding.element());
    }
    return Catalogue.published().element(finding.record(), finding.element()).label();
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }
}
