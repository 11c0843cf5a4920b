package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.doses.Telling;
import org.monarca.exchange.health.doses.VaccineNames;
import org.monarca.records.RecordKind;

/** Vaccines as the pages name them; those that they do not, as CDC does, which is in English. */
final class VaccineWords {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private final Wording words;

  VaccineWords(Wording words) {
    this.words = words;
  }

  /**
   * A name with its code.
   *
   * @param lang of the name; null where it is the reader's
   */
  record Name(String text, @Nullable String lang) {}

  Name name(Telling telling) {
    return cdcs(telling)
        .map(name -> new Name(name, isEnglish() ? null : ENGLISH))
        .orElseGet(() -> new Name(said(telling), null));
  }

  /** Within a sentence of the reader's language: the code alone where only CDC has a name. */
  String within(Telling telling) {
    return isEnglish() ? name(telling).text() : said(telling);
  }

  /** In the reader's language; else the code. */
  private String said(Telling telling) {
    var code = telling.entry().values().get("cvx_code");
    return code == null
        ? words.say("value.not-known")
        : words.value(RecordKind.IMMUNIZATION, "cvx_code", code);
  }

  /** CDC's name of one that the pages do not name. */
  private Optional<String> cdcs(Telling telling) {
    var cvx = telling.cvx();
    var code = telling.entry().values().get("cvx_code");
    return cvx != null && said(telling).equals("CVX " + code)
        ? VaccineNames.of(cvx).map(name -> "%s (CVX %s)".formatted(name, code))
        : Optional.empty();
  }

  private boolean isEnglish() {
    return words.locale().getLanguage().equals(ENGLISH);
  }
}
