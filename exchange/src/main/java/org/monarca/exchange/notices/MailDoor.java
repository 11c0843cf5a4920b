package org.monarca.exchange.notices;

/** Where mail leaves the house. */
interface MailDoor {

  /** Hands the mail over; may take as long as a lease, and never throws for what a server does. */
  Outcome send(Mail mail);

  /** What became of an attempt. */
  sealed interface Outcome {

    /** What was answered, without addresses, 300 characters at most. */
    String answer();

    /** The next server has taken it over. */
    record Delivered(String answer) implements Outcome {}

    /** Not now: the server cannot be reached, or says so itself (4xx). */
    record Later(String answer) implements Outcome {}

    /** Never: the server refuses the message (5xx). */
    record Refused(String answer) implements Outcome {}

    /** Never: the server does not take mail for this address (5xx). */
    record NoSuchAddress(String answer) implements Outcome {}
  }

  /** A server's words without addresses, in one line, cut to what the log of deliveries holds. */
  static String told(String words) {
    var plain =
        words.replaceAll("[^\\s<>]*@[^\\s<>]*", "(address)").replaceAll("[\\s\\p{Cntrl}]+", " ");
    return plain
        .strip()
        .codePoints()
        .limit(300)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
