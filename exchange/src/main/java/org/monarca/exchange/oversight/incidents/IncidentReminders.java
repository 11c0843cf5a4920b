package org.monarca.exchange.oversight.incidents;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/**
 * Tells privacy officers by mail how many things are due within a day or late: a number, and
 * nothing else. Each is told of once a day until it is done. Where a State has no officer any more,
 * the Department's administrators hear it, who see to it that States have officers.
 */
@Component
class IncidentReminders {

  private static final Actor REMINDING = Actor.exchange("incidents");
  private static final Duration BEFORE = Duration.ofHours(24);
  private static final Duration AGAIN = Duration.ofHours(24);

  /** Whichever process takes a clock tells of it. */
  private static final String TAKE =
      """
      with due as (
        select c.incident, c.code from oversight.incident_clock c join oversight.incident i on i.id = c.incident
         where c.met is null and c.waived is null and i.closed is null and c.due <= :soon and (c.reminded is null or c.reminded <= :before)
         order by c.state, c.due for update of c skip locked),
      taken as (
        update oversight.incident_clock c set reminded = :now from due
         where c.incident = due.incident and c.code = due.code returning c.state)
      select state, count(*) as many from taken group by state order by state
      """;

  private final Database database;
  private final RoleGrants grants;
  private final Notices notices;
  private final InstantSource clock;

  IncidentReminders(Database database, RoleGrants grants, Notices notices, InstantSource clock) {
    this.database = database;
    this.grants = grants;
    this.notices = notices;
    this.clock = clock;
  }

  /** Does it once; whether there was anything. */
  boolean remind() {
    return database.write(
        REMINDING,
        () -> {
          var now = clock.instant();
          var told =
              database
                  .jdbc()
                  .sql(TAKE)
                  .param("soon", Times.utc(now.plus(BEFORE)))
                  .param("before", Times.utc(now.minus(AGAIN)))
                  .param("now", Times.utc(now))
                  .query((row, n) -> new Due(row.getString("state"), row.getLong("many")))
                  .list();
          told.forEach(this::tell);
          return !told.isEmpty();
        });
  }

  private void tell(Due due) {
    var officers = grants.peopleOf(due.state, Set.of(Role.PRIVACY_OFFICER));
    officers.forEach(
        account -> notices.send(Notice.about("incident-due", account, "lines", due.many)));
    if (officers.isEmpty()) {
      grants
          .peopleOf(null, Set.of(Role.FEDERAL_ADMIN))
          .forEach(account ->
              notices.send(Notice.about("incident-due-unheard", account, "lines", due.many)));
    }
  }

  private record Due(String state, long many) {}
}
