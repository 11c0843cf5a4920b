package org.monarca.exchange.jurisdictions;

import org.jspecify.annotations.Nullable;

/**
 * An office to ask; never a person's own name, since offices outlast people.
 *
 * @param email absent where there is a telephone only
 * @param phone absent where there is an e-mail address only
 */
public record OfficeContact(
    ContactPart part, String office, @Nullable String email, @Nullable String phone) {

  public static final int LONGEST_OFFICE = 100;
  public static final int LONGEST_EMAIL = 254;
  public static final int LONGEST_PHONE = 30;
}
