package org.monarca.exchange.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Person;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Profile;

/**
 * A record to be resolved, with all that is known of it before anything is decided.
 *
 * @param person what it says now
 * @param query what it says now, as the engine asks for its like
 * @param before how it stood; absent when it is new
 * @param claimed the living child whose ID was sent; absent when none was
 * @param keptApart records that people keep it apart from, with the bits that spoke against them
 */
record Incoming(
    ToResolve asked,
    Person person,
    Query query,
    @Nullable Before before,
    @Nullable String claimed,
    Map<Long, Float> keptApart) {

  Profile profile() {
    return query.profile();
  }

  long source() {
    return asked.source();
  }

  /** The child it has been so far; absent when it is new. */
  @Nullable String home() {
    return before == null ? null : before.child();
  }

  /** What it said before; absent when it is new. */
  @Nullable Profile earlier() {
    return before == null ? null : before.profile();
  }

  /** New, or other than it was: worth comparing. */
  boolean saysSomethingNew() {
    return !profile().equals(earlier());
  }

  /** Whether another number came with it than the last that did. */
  boolean claimsAnew() {
    var claim = claim();
    return claim != null && (before == null || !claim.equals(before.claimed()));
  }

  /** What was told before and decided is not decided again. */
  boolean isNews() {
    return saysSomethingNew() || claimsAnew();
  }

  /** Another child whose number was sent; also its own, if what it says is news. */
  Set<Long> named() {
    var named = new HashSet<Long>();
    var home = home();
    if (home != null && isNews()) {
      named.add(Long.valueOf(home));
    }
    if (claimed != null && !claimed.equals(home)) {
      named.add(Long.valueOf(claimed));
    }
    return named;
  }

  /** The number as it was sent; whoever has it now. */
  @Nullable Long claim() {
    var claim = asked.wellFormedClaim();
    return claim == null ? null : Long.valueOf(claim);
  }
}
