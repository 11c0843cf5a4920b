package org.monarca.exchange.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param synthetic whether all its people are made up: every page says so
 * @param data folder of the installation's own files, among them scratch files with records; must
 *     be set, and no two services share one
 */
@ConfigurationProperties(prefix = "monarca.product", ignoreUnknownFields = false)
public record Product(@DefaultValue("false") boolean synthetic, Path data) {

  /** Where files lie while they are worked on; emptied when the exchange starts. */
  public Path work() {
    return data.toAbsolutePath().resolve("work");
  }
}
