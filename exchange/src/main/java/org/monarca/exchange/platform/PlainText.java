package org.monarca.exchange.platform;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Wording;

/** One line of text as people type or send it: nothing at its ends, no control characters. */
public final class PlainText {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private PlainText() {}

  /** The text in one line; empty for nothing. */
  public static String of(@Nullable String text) {
    return Objects.requireNonNullElse(orNull(text), "");
  }

  /** The text in one line; null for nothing. */
  public static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : Wording.clean(CONTROL.matcher(text).replaceAll(" "));
  }

  /** Whether it has more characters than that, each counted once however it is stored. */
  public static boolean isLonger(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }
}
