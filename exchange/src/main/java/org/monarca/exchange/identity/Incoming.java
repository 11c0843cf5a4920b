package org.monarca.exchange.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Person;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Profile;

/**
 * A record to be resolved, with all that is known of it before anything is decided.
 *
 * @param person what it says now
 * @param query what it says now, as the engine asks for its like
 * @param earlierKeys under which it was kept before, ascending
 * @param earlier what it said before; absent when it is new
 * @param home the child it has been so far; absent when it is new
 * @param claimed the living child whose ID was sent; absent when none was
 * @param keptApart records that people keep it apart from, with the bits that spoke against them
 */
@SuppressWarnings("ArrayRecordComponent") // of many; never compared
record Incoming(
    ToResolve asked,
    Person person,
    Query query,
    long[] earlierKeys,
    @Nullable Profile earlier,
    @Nullable String home,
    @Nullable String claimed,
    Map<Long, Float> keptApart) {

  Profile profile() {
    return query.profile();
  }

  long source() {
    return asked.source();
  }

  /** New, or other than it was: worth comparing. */
  boolean saysSomethingNew() {
    return !profile().equals(earlier);
  }
}
