package org.monarca.exchange.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the records are kept. With a {@code url} it is that PostgreSQL; without one an embedded
 * PostgreSQL keeps them under {@code directory}.
 *
 * @param url JDBC address of an external PostgreSQL of version 18 or newer
 * @param directory folder of the embedded database
 * @param owner role that owns the tables and runs migrations, nothing else
 * @param service role of the running service: owns nothing, is not a superuser
 * @param connections the most connections that the service keeps open
 * @param patience how long whoever needs a connection waits for one
 * @param silence how long a statement may take, and a transaction stand still between two; a second
 *     or more
 * @param durable whether a server is refused that loses what it has written when its machine dies
 */
@ConfigurationProperties(prefix = "monarca.database", ignoreUnknownFields = false)
public record DatabaseSettings(
    @Nullable String url,
    @Nullable Path directory,
    @DefaultValue Login owner,
    @DefaultValue Login service,
    @DefaultValue("20") int connections,
    @DefaultValue("5s") Duration patience,
    @DefaultValue("5m") Duration silence,
    @DefaultValue("true") boolean durable) {

  /**
   * @throws IllegalArgumentException when the silence is too short to work with
   */
  public DatabaseSettings {
    if (silence.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "monarca.database.silence must be 1s or more, not " + silence);
    }
  }

  /** A role of the database and its password. */
  public record Login(@DefaultValue("") String user, @DefaultValue("") String password) {}
}
