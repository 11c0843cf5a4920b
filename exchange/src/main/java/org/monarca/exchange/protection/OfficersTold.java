package org.monarca.exchange.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells the officers of States what happened to their protected children: the privacy officers, and
 * where a State has none its data administrators.
 */
@Component
class OfficersTold implements ProtectionListener {

  private final RoleGrants grants;
  private final Notices notices;

  OfficersTold(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  @Override
  public void opened(long opening, Collection<String> states) {
    states.stream()
        .flatMap(state -> officers(state).stream())
        .map(RoleGrant::account)
        .distinct()
        .forEach(
            account -> notices.send(Notice.about("protected-opened", account, "opening", opening)));
  }

  @Override
  public void changed(String state, String by) {
    officers(state).stream()
        .map(RoleGrant::account)
        .filter(account -> !account.equals(by))
        .forEach(account -> notices.send(new Notice("protection-changed", account, Map.of())));
  }

  private List<RoleGrant> officers(String state) {
    var officers = grants.ofState(state, Set.of(Role.PRIVACY_OFFICER));
    return officers.isEmpty() ? grants.ofState(state, Set.of(Role.STATE_DATA_ADMIN)) : officers;
  }
}
