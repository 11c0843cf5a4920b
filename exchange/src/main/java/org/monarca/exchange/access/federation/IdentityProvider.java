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
 * @param states whose people may come by it; where none is named, people of any office
 * @param mailDomains at one of which their address must be, in small letters; where none is named,
 *     any
 */
public record IdentityProvider(
    String id, String name, String issuer, Set<String> states, Set<String> mailDomains) {

  /**
   * Whether somebody may come by it: their address is at a domain that it speaks for, and every
   * role that they hold is one of a State that it speaks for, where it names any. What one State's
   * provider says opens no office of another.
   *
   * @param held the States of all roles that they hold; null for one of the Department
   */
  public boolean isFor(String email, Collection<@Nullable String> held) {
    var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    boolean isThere = mailDomains.isEmpty() || mailDomains.contains(domain);
    boolean isTheirs =
        states.isEmpty()
            || (!held.isEmpty()
                && held.stream().allMatch(state -> state != null && states.contains(state)));
    return isThere && isTheirs && !(mailDomains.isEmpty() && states.isEmpty());
  }
}
