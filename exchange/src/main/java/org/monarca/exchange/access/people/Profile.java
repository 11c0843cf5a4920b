package org.monarca.exchange.access.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of themselves.
 *
 * @param phone at work; null where they say none
 * @param language of the pages, as ISO 639 has it; null where the browser's counts
 * @param zone in which they read times
 */
public record Profile(
    String displayName, @Nullable String phone, @Nullable String language, ZoneId zone) {

  /** In characters. */
  public static final int LONGEST_NAME = 100;

  /** In characters, with what people write between the digits. */
  public static final int LONGEST_PHONE = 40;
}
