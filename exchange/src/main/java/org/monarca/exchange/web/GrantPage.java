package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A further role for somebody: first which, then where and until when.
 *
 * @param account its identifier
 * @param name what its person is called
 * @param roles those that the reader may give
 * @param states for a reader who gives roles in all of them; none for others
 * @param role code and name of the role that was chosen; absent before
 * @param state of the chosen role; blank for the Department's
 * @param regions to choose from; none where the role has no region
 * @param needsRegion whether one must be chosen
 * @param district whether a district can be named
 * @param needsDistrict whether one must be
 * @param school whether a school can be named
 */
record GrantPage(
    String account,
    String name,
    List<Choice> roles,
    List<Choice> states,
    @Nullable Choice role,
    String state,
    List<Choice> regions,
    boolean needsRegion,
    boolean district,
    boolean needsDistrict,
    boolean school,
    List<Choice> reasons,
    TypedFields typed) {

  public Problems problems() {
    return typed.problems();
  }
}
