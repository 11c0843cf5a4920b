package org.monarca.exchange.oversight.incidents;

import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Component;

/**
 * Tells privacy officers of other States that an incident concerns children of theirs: the number
 * of the incident, by which they ask the State that sees to it, and nothing else.
 */
@Component
class StatesConcerned {

  private static final Actor TELLING = Actor.exchange("incidents");

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final RoleGrants grants;
  private final Notices notices;

  StatesConcerned(
      Database database,
      Identities identities,
      SourceRecords sources,
      RoleGrants grants,
      Notices notices) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
    this.grants = grants;
    this.notices = notices;
  }

  /**
   * In the transaction under way.
   *
   * @param state the one that sees to it, whose officers know
   * @param children who are concerned, and were not known to be
   */
  void tell(long incident, String state, Set<ExchangeId> children) {
    database.write(
        TELLING,
        () -> {
          children.stream()
              .flatMap(child -> sources.fetch(identities.sources(child)).stream())
              .filter(record -> !record.withdrawn() && !record.state().equals(state))
              .map(record -> record.state())
              .distinct()
              .flatMap(other -> grants.peopleOf(other, Set.of(Role.PRIVACY_OFFICER)).stream())
              .distinct()
              .forEach(account ->
                  notices.send(Notice.about("incident-concerns", account, "incident", incident)));
          return true;
        });
  }
}
