package org.monarca.exchange.sealing;

import java.time.InstantSource;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.AttachedDatabase;
import org.monarca.exchange.platform.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of a service that runs, for a command beside it: it seals nothing anew, which is the
 * service's work. For a context of its own.
 */
@Import({AttachedDatabase.class, SealingConfiguration.class})
public class KeysBeside {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Audit audit(Database database, InstantSource clock) {
    return new Audit(database, clock, new JsonMapper());
  }
}
