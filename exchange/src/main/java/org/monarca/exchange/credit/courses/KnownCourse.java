package org.monarca.exchange.credit.courses;

import org.jspecify.annotations.Nullable;

/**
 * Which course a row is about.
 *
 * @param key the same for each row of one course
 * @param sced the code by which it is known; absent where it is known by its title alone
 * @param subject what a diploma counts it as
 * @param repeatable whether it may count each time that it is taken
 */
public record KnownCourse(
    String key, @Nullable String sced, Basis basis, Subject subject, boolean repeatable) {

  /** By what it is known. */
  public enum Basis {
    /** The State sent the code. */
    SENT,

    /** A person confirmed for the State which code the title means. */
    CONFIRMED,

    /** Another row of the child with the same title has a code, or the title is SCED's own. */
    SAME_TITLE,

    /** By its title alone. */
    TITLE
  }

  /** Whether a State sent the code, or a person confirmed it: more than a title says it. */
  public boolean isByCode() {
    return basis == Basis.SENT || basis == Basis.CONFIRMED;
  }
}
