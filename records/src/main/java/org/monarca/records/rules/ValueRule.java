package org.monarca.records.rules;

import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.problems.Problem;

/**
 * One rule about a single value.
 *
 * @param finds the problem it is named after; it finds no other
 * @param showsValue whether a finding repeats what was seen
 * @param preparation what it asks of values of an element
 * @param details what its findings add
 */
record ValueRule(Problem finds, boolean showsValue, Preparation preparation, Details details) {

  ValueRule(Problem finds, Preparation preparation) {
    this(finds, true, preparation, element -> new String[0]);
  }

  ValueRule(Problem finds, Preparation preparation, Details details) {
    this(finds, true, preparation, details);
  }

  /** A rule whose findings do not repeat what was seen. */
  static ValueRule discreet(Problem finds, Preparation preparation) {
    return new ValueRule(finds, false, preparation, element -> new String[0]);
  }

  /** Whether it asks if a text should have been sent at all: there may be several reasons. */
  boolean isConcern() {
    return !showsValue;
  }

  /** Made once for each element, so that asking a value is quick. */
  @FunctionalInterface
  interface Preparation {

    /** Null where the rule has nothing to say of the element's values. */
    @Nullable Check of(Element element, Catalogue catalogue);
  }

  /** Whether a value, which is there, holds the rule. */
  @FunctionalInterface
  interface Check {
    boolean holds(String value);
  }

  /** What the message needs beside the element and the value. */
  @FunctionalInterface
  interface Details {
    String[] of(Element element);
  }
}
