package org.monarca.exchange.intake.drop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The SFTP drop of this installation.
 *
 * @param enabled whether there is one
 * @param address on which it listens
 * @param port 0 takes a free one
 * @param name under which States reach it; empty: as it listens
 * @param outerPort by which States reach it; 0: as it listens
 * @param sessions at once that have proved who they are
 * @param sessionsPerState of them, those of one State
 * @param idle after which a session ends in which nothing happens
 * @param files of one State that lie in {@code in/}
 * @param room of one State, for what lies in {@code in/}
 * @param spare of the disk, which no file takes
 * @param patience over which it is measured how fast a file comes
 */
@ConfigurationProperties(prefix = "monarca.sftp", ignoreUnknownFields = false)
public record DropSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("2022") int port,
    @DefaultValue("") String name,
    @DefaultValue("0") int outerPort,
    @DefaultValue("64") int sessions,
    @DefaultValue("8") int sessionsPerState,
    @DefaultValue("5m") Duration idle,
    @DefaultValue("200") int files,
    @DefaultValue("4GB") DataSize room,
    @DefaultValue("1GB") DataSize spare,
    @DefaultValue("2m") Duration patience) {

  private static final int HIGHEST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException when a value is none to work with
   */
  public DropSettings {
    isPort("port", port);
    isPort("outer-port", outerPort);
    atLeastOne("sessions", sessions);
    atLeastOne("sessions-per-state", sessionsPerState);
    atLeastOne("files", files);
    atLeastOne("room", room.toBytes());
    atLeastASecond("idle", idle);
    atLeastASecond("patience", patience);
    if (spare.isNegative()) {
      throw new IllegalArgumentException("monarca.sftp.spare must be 0 or more, not " + spare);
    }
  }

  private static void atLeastASecond(String name, Duration value) {
    if (value.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "monarca.sftp.%s must be 1s or more, not %s".formatted(name, value));
    }
  }

  private static void isPort(String name, int value) {
    if (value < 0 || value > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "monarca.sftp.%s must be 0 to 65535, not %d".formatted(name, value));
    }
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "monarca.sftp.%s must be 1 or more, not %d".formatted(name, value));
    }
  }
}
