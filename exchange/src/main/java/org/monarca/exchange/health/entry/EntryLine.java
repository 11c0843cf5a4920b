package org.monarca.exchange.health.entry;

/**
 * A requirement as people write it, a line with bars between its parts: {@code vaccine | doses |
 * condition in words | rule | exemptions}. What is not needed at the end is left out.
 */
public sealed interface EntryLine {

  /** In the place of a rule: the number of doses alone is computed. */
  String PLAIN = "doses";

  /** The longest condition in words. */
  int LONGEST = 200;

  /** Of a whole line. */
  int LONGEST_LINE = 500;

  /** It says what is asked. */
  record Said(AskedDoses asked) implements EntryLine {}

  /**
   * It does not.
   *
   * @param value what is wrong in it, as it was typed
   */
  record Faulty(Fault fault, String value) implements EntryLine {}

  /** What is wrong with a line, in the order in which it is asked. */
  enum Fault {
    /** Fewer parts than two, or more than five. */
    PARTS,
    VACCINE,
    DOSES,

    /** The condition in words is too long. */
    TOO_LONG,

    /** There is a condition in words, and what of it is computed is not said. */
    NO_RULE,

    /** There is a rule, and nobody could read it. */
    NO_WORDS,

    /** No rule can be computed that is written so. */
    RULE,

    /** The rule names doses that do not fit to those that are asked for. */
    RULE_DOSES,
    EXEMPTIONS
  }

  static EntryLine read(String typed) {
    return typed.length() > LONGEST_LINE
        ? new Faulty(Fault.TOO_LONG, typed)
        : new LineReader(typed).line();
  }
}
