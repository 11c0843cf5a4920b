package org.monarca.exchange.identity.models;

/** What came of setting a proposed model aside. */
public enum SettingAside {
  DONE,
  /** There is no model of that version. */
  UNKNOWN,
  /** It is active, was active, or stands aside already. */
  NOT_PROPOSED,
  REASON_MISSING,
  REASON_TOO_LONG
}
