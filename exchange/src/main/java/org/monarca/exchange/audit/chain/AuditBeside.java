package org.monarca.exchange.audit.chain;

import javax.sql.DataSource;
import org.monarca.exchange.platform.AttachedDatabase;
import org.monarca.exchange.platform.RestingDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The trail for a command beside the service, or of a folder at rest. For a context of its own. */
public class AuditBeside {

  @Bean
  Verification verification(DataSource source) {
    return new Verification(source, Runtime.getRuntime().availableProcessors());
  }

  /** Of a service that runs. */
  @Import(AttachedDatabase.class)
  public static class Running extends AuditBeside {}

  /** Of a folder on which no service runs. */
  @Import(RestingDatabase.class)
  public static class Resting extends AuditBeside {}
}
