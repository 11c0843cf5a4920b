package org.monarca.records.problems;

import java.util.Locale;
import org.monarca.records.Element;
import org.monarca.records.ElementType;

/** What elements are called, and what their values look like, in the words that findings use. */
public final class ElementWords {

  private final Words words;

  public ElementWords(Locale language) {
    this.words = Words.of(language);
  }

  public String label(Element element) {
    return words.label(element);
  }

  /** What values of that type look like. */
  public String form(ElementType type) {
    return words.form(type);
  }
}
