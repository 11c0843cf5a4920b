package org.monarca.exchange.oversight;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells auditors, and each State's privacy officers, how many lines the week has for them. */
@Component
class ReadersTold implements WeekListener {

  private final RoleGrants grants;
  private final Notices notices;

  ReadersTold(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  @Override
  public void looked(Collection<Unusual> found) {
    if (!found.isEmpty()) {
      tell(grants.peopleOf(null, Set.of(Role.AUDITOR)), found.size());
    }
    found.stream()
        .filter(one -> one.state() != null)
        .collect(Collectors.groupingBy(one -> String.valueOf(one.state()), Collectors.counting()))
        .forEach((state, many) -> tell(grants.peopleOf(state, Set.of(Role.PRIVACY_OFFICER)), many));
  }

  private void tell(List<String> accounts, long many) {
    accounts.forEach(account -> notices.send(Notice.about("week-unusual", account, "lines", many)));
  }
}
