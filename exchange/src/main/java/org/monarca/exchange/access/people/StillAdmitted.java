package org.monarca.exchange.access.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Lets somebody do what may have to wait for others, as long as their account lets them in: rights
 * may end after a request was let in. Whoever ends them while it is being done waits until it is.
 */
@Service
public class StillAdmitted {

  private static final String HELD =
      """
      select status = 'active' from access.account where id = :id for share
      """;

  private final Database database;
  private final RoleGrants grants;

  StillAdmitted(Database database, RoleGrants grants) {
    this.database = database;
    this.grants = grants;
  }

  /**
   * Empty, and nothing done, where the account is closed, or the role they act in has ended by now.
   */
  public <T> Optional<T> act(Actor person, Supplier<T> work) {
    return database.write(
        person, () -> isAsBefore(person) ? Optional.of(work.get()) : Optional.<T>empty());
  }

  private boolean isAsBefore(Actor person) {
    return database
        .jdbc()
        .sql(HELD)
        .param("id", person.id())
        .query(Boolean.class)
        .optional()
        .map(isActive -> isActive && grants.holds(person))
        .orElse(true);
  }
}
