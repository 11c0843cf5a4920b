package org.monarca.records.publication;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the documents say beside what the tables say. */
final class PublicationWords {

  static final Locale ENGLISH = Locale.ENGLISH;
  static final Locale SPANISH = Locale.of("es");

  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private PublicationWords() {}

  static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        "org.monarca.records.publication.publication", language, ENGLISH_OTHERWISE);
  }
}
