package org.monarca.exchange.notices;

import java.util.Locale;

/** Why a notice is never delivered. */
enum Ending {
  /** The receiver wants no mail. */
  NOT_WANTED,
  /** No mail server is set up, and it grew too old waiting for one. */
  NO_MAIL_SERVER,
  /** It grew too old: a reminder that comes days late is noise. */
  TOO_LATE,
  /** The mail server could not be reached, or said that it cannot at this moment, too often. */
  GAVE_UP,
  /** The mail server refuses the message, whoever it is for. */
  REFUSED,
  /** It came back, and again when it was sent once more. */
  BOUNCED,
  /** Mail to the receiver comes back. */
  ADDRESS_FAILING,
  /** It leads by a link that is good for a short time, and nothing says where the exchange is. */
  NO_LINK,
  /** There is no such account. */
  NO_SUCH_RECEIVER;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
