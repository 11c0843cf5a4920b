package org.monarca.exchange.intake.unusual;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what is unusual, and what to do about it. */
public final class UnusualWords {

  private static final String BUNDLE = "org.monarca.exchange.intake.unusual.words";
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle words;

  public UnusualWords(Locale language) {
    this.language = language;
    this.words = ResourceBundle.getBundle(BUNDLE, language, ENGLISH_OTHERWISE);
  }

  /** {@code Grade 07 fell from 812 to 3: unusual. Is it so?} */
  public String message(Unusual unusual) {
    return say(turn(unusual), figure(unusual.figure()), unusual.before(), unusual.now());
  }

  public String remedy(Unusual unusual) {
    var of = unusual.figure().of();
    var key = "remedy." + (of.isPart() ? "part" : of.code());
    return say(key, figure(unusual.figure())) + " " + say("remedy.so");
  }

  /** {@code Grade 07}. */
  public String figure(Figure figure) {
    var key =
        "figure."
            + figure.of().code()
            + (figure.of() == Figure.Of.SECTION ? "." + figure.value() : "");
    return say(key, figure.value());
  }

  private static String turn(Unusual unusual) {
    if (unusual.now() < unusual.before()) {
      return unusual.now() == 0 ? "gone" : "fell";
    }
    return unusual.before() == 0 ? "appeared" : "rose";
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
