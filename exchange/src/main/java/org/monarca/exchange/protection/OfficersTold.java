package org.monarca.exchange.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells the officers of States what happened to their protected children: the privacy officers, and
 * where a State has none its data administrators.
 */
@Component
class OfficersTold implements ProtectionListener {

  private final Accounts accounts;
  private final Notices notices;

  OfficersTold(Accounts accounts, Notices notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @Override
  public void opened(long opening, Collection<String> states) {
    states.stream()
        .flatMap(state -> officers(state).stream())
        .map(Account::id)
        .distinct()
        .forEach(
            account -> notices.send(Notice.about("protected-opened", account, "opening", opening)));
  }

  @Override
  public void changed(String state, String by) {
    officers(state).stream()
        .map(Account::id)
        .filter(account -> !account.equals(by))
        .forEach(account -> notices.send(new Notice("protection-changed", account, Map.of())));
  }

  private List<Account> officers(String state) {
    var officers = accounts.ofState(state, Set.of(Role.PRIVACY_OFFICER));
    return officers.isEmpty() ? accounts.ofState(state, Set.of(Role.STATE_DATA_ADMIN)) : officers;
  }
}
