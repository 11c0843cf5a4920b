package org.monarca.exchange.access.limits;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many may send at once, and how slowly. Whoever finds no place is asked to come again; whoever
 * sends more slowly is ended, so that nobody holds a place for nothing.
 *
 * @param atOnce uploads taken at once, by each process
 * @param atOncePerState of them, those of one State
 * @param slowest what must arrive of any request's body, a second, while the service waits for it
 * @param patience over which that is measured, again and again from the beginning of the body on
 * @param aDay what a State may send within 24 hours, where nothing else is said of it
 * @param ofStates what certain States may, by their codes
 * @param unfinishedPerSender uploads in several goes that one client or person may have begun and
 *     not ended
 * @param resumable how long such an upload is kept after something came of it
 */
@ConfigurationProperties(prefix = "monarca.uploads", ignoreUnknownFields = false)
public record UploadSettings(
    @DefaultValue("16") int atOnce,
    @DefaultValue("4") int atOncePerState,
    @DefaultValue("4KB") DataSize slowest,
    @DefaultValue("30s") Duration patience,
    @DefaultValue("50GB") DataSize aDay,
    @DefaultValue Map<String, DataSize> ofStates,
    @DefaultValue("20") int unfinishedPerSender,
    @DefaultValue("24h") Duration resumable) {

  /**
   * @throws IllegalArgumentException when a value is too small to work with
   */
  public UploadSettings {
    atLeastOne("at-once", atOnce);
    atLeastOne("at-once-per-state", atOncePerState);
    atLeastOne("unfinished-per-sender", unfinishedPerSender);
    atLeastOne("slowest", slowest.toBytes());
    atLeastOne("a-day", aDay.toBytes());
    ofStates = Map.copyOf(ofStates);
    ofStates.forEach((state, size) -> atLeastOne("of-states." + state, size.toBytes()));
    atLeast("patience", Duration.ofSeconds(1), patience);
    atLeast("resumable", Duration.ofMinutes(1), resumable);
  }

  /** What that State may send within 24 hours. */
  public DataSize aDayOf(String state) {
    return ofStates.getOrDefault(state, aDay);
  }

  private static void atLeast(String name, Duration least, Duration value) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "monarca.uploads.%s must be %ds or more, not %s"
              .formatted(name, least.toSeconds(), value));
    }
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "monarca.uploads.%s must be 1 or more, not %d".formatted(name, value));
    }
  }
}
