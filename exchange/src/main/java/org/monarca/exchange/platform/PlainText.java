package org.monarca.exchange.platform;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Wording;

/** Text as people type or send it: nothing at its ends, nothing in it that cannot be kept. */
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

  /** The text with its lines as they were typed; empty for nothing. */
  public static String lines(@Nullable String text) {
    return text == null ? "" : text.replace("\0", "").strip();
  }

  /** Whether it has more characters than that, each counted once however it is stored. */
  public static boolean isLonger(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }
}
