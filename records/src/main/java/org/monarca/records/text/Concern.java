package org.monarca.records.text;

import java.util.Locale;

/** Why a text should not be sent. */
public enum Concern {
  /** The exchange has no use for social security numbers. */
  SOCIAL_SECURITY_NUMBER,
  /** The exchange holds no immigration status. */
  IMMIGRATION,
  /** A medical alert says that there is a condition, never which. */
  DIAGNOSIS;

  /** As the table of words writes it: {@code diagnosis}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
