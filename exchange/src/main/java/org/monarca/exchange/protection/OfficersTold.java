package org.monarca.exchange.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.monarca.exchange.access.Role;
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

  /** Somebody must hear of it: where a State has none of the first, the next are told. */
  private static final List<Role> IN_TURN =
      List.of(Role.PRIVACY_OFFICER, Role.STATE_DATA_ADMIN, Role.STATE_DIRECTOR, Role.USER_ADMIN);

  private final RoleGrants grants;
  private final Notices notices;

  OfficersTold(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  @Override
  public void opened(long opening, Collection<String> states, String by, boolean isProtected) {
    var kind = isProtected ? "protected-opened" : "closed-opened";
    states.stream()
        .flatMap(state -> officers(state, by))
        .distinct()
        .forEach(account -> notices.send(Notice.about(kind, account, "opening", opening)));
  }

  @Override
  public void changed(String state, String by) {
    officers(state, by)
        .forEach(account -> notices.send(new Notice("protection-changed", account, Map.of())));
  }

  @Override
  public void moved(Collection<String> protecting, String to) {
    protecting.stream()
        .flatMap(state -> officers(state, ""))
        .distinct()
        .forEach(account -> notices.send(new Notice("protected-moved", account, Map.of())));
    if (!protecting.contains(to)) {
      officers(to, "")
          .forEach(account -> notices.send(new Notice("protected-arrived", account, Map.of())));
    }
  }

  @Override
  public void letIn(String protecting, String to, String by) {
    officers(to, "")
        .forEach(account -> notices.send(new Notice("protected-let-in", account, Map.of())));
    changed(protecting, by);
  }

  private Stream<String> officers(String state, String but) {
    return IN_TURN.stream()
        .map(role ->
            grants.peopleOf(state, Set.of(role)).stream()
                .filter(account -> !account.equals(but))
                .toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }
}
