package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a State last used a way to send; dry runs aside.
 *
 * @param last submission that came this way; null where none has
 * @param lastBad the last of them that was rejected, or of which records were; null where none was
 * @param refused the last file over SFTP, or in several goes, that came to no submission; null
 *     where none did
 */
public record ChannelUse(
    Channel channel,
    @Nullable SubmissionStatus last,
    @Nullable SubmissionStatus lastBad,
    @Nullable RefusedFile refused) {

  /** A way to send. */
  public enum Channel {
    SYSTEM,
    LIVE,
    SFTP,
    PULL,
    PERSON;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param name empty of what came in several goes
   * @param reason as a code
   */
  public record RefusedFile(String name, Instant at, String reason) {}
}
