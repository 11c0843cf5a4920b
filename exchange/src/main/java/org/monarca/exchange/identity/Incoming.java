package org.monarca.exchange.identity;

import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Person;
import org.monarca.linkage.Profile;

/**
 * A record to be resolved, with all that is known of it before anything is decided.
 *
 * @param person what it says now
 * @param looksFor the keys under which it looks for its like
 * @param keys under which it is kept
 * @param earlierKeys under which it was kept before
 * @param earlier what it said before; absent when it is new
 * @param home the child it has been so far; absent when it is new
 * @param claimed the living child whose ID was sent; absent when none was
 */
record Incoming(
    ToResolve asked,
    Person person,
    Profile profile,
    Keys looksFor,
    Keys keys,
    Keys earlierKeys,
    @Nullable Profile earlier,
    @Nullable String home,
    @Nullable String claimed) {

  long source() {
    return asked.source();
  }

  /** New, or other than it was: worth comparing. */
  boolean saysSomethingNew() {
    return !profile.equals(earlier);
  }
}
