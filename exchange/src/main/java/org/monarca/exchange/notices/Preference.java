package org.monarca.exchange.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a person wants to be told.
 *
 * @param language of the messages
 */
public record Preference(Delivery delivery, Language language) {

  /** What holds for whoever has chosen nothing. */
  public static final Preference USUAL = new Preference(Delivery.AT_ONCE, Language.ENGLISH);

  /** When a person wants to be told. */
  public enum Delivery {
    AT_ONCE("at-once"),
    DIGEST("digest"),
    NONE("none");

    private final String code;

    Delivery(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Delivery> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }

  /** A language that messages are written in. */
  public enum Language {
    ENGLISH("en"),
    SPANISH("es");

    private final String code;

    Language(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    Locale locale() {
      return Locale.of(code, "US");
    }

    public static Optional<Language> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }
}
