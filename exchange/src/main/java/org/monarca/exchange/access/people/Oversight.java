package org.monarca.exchange.access.people;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.UserDesk.Say;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/** What administrators have to say about accounts, asked while nobody else changes them. */
@Component
class Oversight {

  private final Database database;
  private final ManagedAccounts accounts;
  private final RoleGrants grants;

  Oversight(Database database, RoleGrants grants) {
    this.database = database;
    this.accounts = new ManagedAccounts(database);
    this.grants = grants;
  }

  /** What the administrator may do with the account itself, besides its roles. */
  Say say(Actor administrator, String id) {
    var reach = grants.reachOf(administrator);
    if (reach.roles().isEmpty()) {
      return administrator.role().equals(Role.HELP_DESK.code()) ? Say.SIGN_OUT : Say.NOTHING;
    }
    var mine =
        database.read(
            administrator,
            () ->
                grants.inReach(reach, List.of(id)).stream()
                    .map(RoleGrant::id)
                    .collect(Collectors.toSet()));
    if (mine.isEmpty()) {
      return Say.NOTHING;
    }
    var held = grants.held(id);
    if (held.isEmpty() || held.stream().anyMatch(grant -> reach.isAbove(grant.role()))) {
      return Say.NONE;
    }
    long theirs = held.stream().filter(grant -> mine.contains(grant.id())).count();
    if (theirs == held.size()) {
      return Say.ALL;
    }
    return theirs > 0 ? Say.NOT_FOR_EVER : Say.NONE;
  }

  /**
   * Work on an account that the administrator sees, and nobody else changes meanwhile; what they
   * have to say is asked once the account is held, for it may have changed while they waited.
   *
   * @param needed what they must have to say about it
   * @param othersToo what it answers where it has a role that is not the administrator's to give
   * @param notYours where they do not see to it
   */
  <T> T change(
      Actor administrator,
      String id,
      Set<Say> needed,
      Function<ManagedAccount, T> work,
      T othersToo,
      T notYours) {
    return database.write(
        administrator,
        () ->
            accounts
                .lock(grants.sightOf(administrator), id)
                .map(managed -> {
                  var say = say(administrator, id);
                  return needed.contains(say)
                      ? work.apply(managed)
                      : say == Say.NOTHING ? notYours : othersToo;
                })
                .orElse(notYours));
  }
}
