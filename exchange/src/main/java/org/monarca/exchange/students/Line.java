package org.monarca.exchange.students;

/**
 * One row of a section as it stands.
 *
 * @param telling that brought it
 * @param asOf the latest telling that said just this
 */
record Line(Content content, int telling, int asOf) {

  boolean isAlive() {
    return content instanceof Content.Values;
  }
}
