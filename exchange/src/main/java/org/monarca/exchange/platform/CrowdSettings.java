package org.monarca.exchange.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are worked on at once, by each process. Files on their way in have places of
 * their own.
 *
 * @param people requests of the pages
 * @param systems requests of the interface for programs
 * @param patience how long one waits for a place before it is asked to come again
 */
@ConfigurationProperties(prefix = "monarca.crowd", ignoreUnknownFields = false)
record CrowdSettings(
    @DefaultValue("64") int people,
    @DefaultValue("64") int systems,
    @DefaultValue("1s") Duration patience) {

  CrowdSettings {
    if (people < 1 || systems < 1) {
      throw new IllegalArgumentException(
          "monarca.crowd.people and monarca.crowd.systems must be 1 or more");
    }
  }
}
