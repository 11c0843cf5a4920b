package org.monarca.exchange.access.people;

import java.time.InstantSource;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.AttachedDatabase;
import org.monarca.exchange.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of a service that runs, for a command beside it. For a context of its own. */
@Import(AttachedDatabase.class)
public class AccountsBeside {

  @Bean
  FirstAdministrators firstAdministrators(Database database) {
    var clock = InstantSource.system();
    var audit = new Audit(database, clock, new JsonMapper());
    var duties = new Duties(database, clock);
    var accounts =
        new Accounts(
            database,
            audit,
            new BCryptPasswordEncoder(),
            new RoleGrants(database, clock),
            duties,
            clock);
    return new FirstAdministrators(database, accounts, duties, new Links(database, clock));
  }
}
