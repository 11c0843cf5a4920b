package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of themselves, and who sees to their account.
 *
 * @param email by which they sign in
 * @param done whether it was just saved
 */
record ProfilePage(
    String email,
    String role,
    TypedFields typed,
    List<Choice> languages,
    List<Choice> zones,
    List<OverseerLine> overseers,
    boolean done) {

  public @Nullable String problem(String field) {
    return typed.problems().at(field);
  }

  /** Somebody who sees to the account. */
  record OverseerLine(String name, String role, String email) {}
}
