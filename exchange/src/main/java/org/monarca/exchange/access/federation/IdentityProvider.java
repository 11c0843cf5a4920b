package org.monarca.exchange.access.federation;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider that people may sign in by.
 *
 * @param name that people read on the button
 * @param issuer as its ID tokens name it
 * @param states whose people may come by it
 * @param mailDomains people with an address at one of these may come by it, in small letters
 */
public record IdentityProvider(
    String id, String name, String issuer, Set<String> states, Set<String> mailDomains) {

  /**
   * Whether somebody may come by it: their address is at a domain that it speaks for, or every role
   * that they hold is one of a State that it speaks for. What one State's provider says opens no
   * office of another.
   *
   * @param held the States of all roles that they hold; null for one of the Department
   */
  public boolean isFor(String email, Collection<@Nullable String> held) {
    var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    return mailDomains.contains(domain)
        || (!held.isEmpty()
            && held.stream().allMatch(state -> state != null && states.contains(state)));
  }
}
