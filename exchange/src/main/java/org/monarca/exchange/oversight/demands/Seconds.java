package org.monarca.exchange.oversight.demands;

import java.util.List;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Who may confirm what an officer proposes: another officer of the State, and where there is none,
 * or none any more, an administrator of the Department.
 */
@Component
class Seconds {

  private static final Actor HANDING_ON = Actor.exchange("demands");

  private final Database database;
  private final RoleGrants grants;
  private final Notices notices;
  private final Audit audit;
  private final DemandStore store;

  Seconds(Database database, RoleGrants grants, Notices notices, Audit audit) {
    this.database = database;
    this.grants = grants;
    this.notices = notices;
    this.audit = audit;
    this.store = new DemandStore(database);
  }

  /** Other officers of the State. */
  List<String> officers(String state, String proposer) {
    return grants.peopleOf(state, Set.of(Role.PRIVACY_OFFICER)).stream()
        .filter(account -> !account.equals(proposer))
        .toList();
  }

  /** Tells each of them that a decision waits. */
  void tell(List<String> officers, long demand) {
    var confirmers =
        officers.isEmpty() ? grants.peopleOf(null, Set.of(Role.FEDERAL_ADMIN)) : officers;
    confirmers.forEach(
        account -> notices.send(Notice.about("demand-waits", account, "demand", demand)));
  }

  /** Hands on to the Department what nobody of its State can confirm any more. */
  boolean handOn() {
    return database.write(
        HANDING_ON,
        () -> {
          var alone =
              store.waiting().stream()
                  .filter(one -> officers(one.state(), one.proposedBy()).isEmpty())
                  .filter(one -> store.handOn(one.decision()))
                  .toList();
          alone.forEach(one -> {
            tell(List.of(), one.demand());
            audit.record(
                HANDING_ON, Entry.done("demand.hand-on", "demand", Long.toString(one.demand())));
          });
          return !alone.isEmpty();
        });
  }
}
