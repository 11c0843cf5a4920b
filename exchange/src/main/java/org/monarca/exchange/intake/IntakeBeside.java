package org.monarca.exchange.intake;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.AttachedDatabase;
import org.monarca.exchange.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of a service that runs, for a command beside it. For a context of its own. */
@Import(AttachedDatabase.class)
public class IntakeBeside {

  @Bean
  OnceMore onceMore(Database database) {
    var clock = InstantSource.system();
    return new OnceMore(database, new Audit(database, clock, new JsonMapper()), clock);
  }
}
