package org.monarca.exchange.access.clients;

import java.util.Locale;

/**
 * Why an assertion is not taken. The audit trail keeps it; whoever sent the assertion is told
 * nothing but that it is not taken.
 */
enum AssertionFlaw {
  /** It, or its type, was not sent once, or with something else that proves a client. */
  NOT_ALONE,
  /** It was sent in the address of the request, which others write into their logs. */
  IN_ADDRESS,
  UNREADABLE,
  /** None of those that are taken: unsigned, or signed by a secret both sides know. */
  ALGORITHM,
  /** It is a token for something else, or wants what is not understood. */
  HEADER,
  /** Issuer, subject and client are not one, or no client that there is. */
  CLIENT,
  /** It is meant for somebody else. */
  AUDIENCE,
  /** The installation does not know its own address. */
  NO_ADDRESS,
  OVER,
  TOO_LONG_A_LIFE,
  NOT_YET,
  /** It has no identifier of its own, or one too long. */
  NUMBER,
  /** The client has no such key, or not any more. */
  KEY,
  SIGNATURE,
  /** It was shown before. */
  SHOWN_BEFORE;

  String code() {
    return "assertion-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
