package org.monarca.exchange.access.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How often somebody may do something. Each is counted by a bucket that holds {@code permits} and
 * fills evenly again within {@code window}; an empty one answers 429 and says when to come again.
 * All fail closed: they are counted in the process itself, with nothing that could be out of reach.
 */
public enum RateLimit {

  /**
   * Failed sign-ins to one account from one address. Counted apart for each address, so that a
   * stranger who tries passwords does not lock out the person (AC-7).
   */
  SIGN_IN_OF_ACCOUNT("sign-in-of-account", 10, Duration.ofMinutes(15)),

  /**
   * Failed sign-ins to one account, whatever the address (SP 800-63B 3.2.2). Where they are used up
   * the password counts only where its person has signed in lately; a passkey, a provider and a new
   * password by mail count everywhere, so that nobody is locked out by a stranger.
   */
  SIGN_IN_OF_ACCOUNT_ANYWHERE("sign-in-of-account-anywhere", 100, Duration.ofHours(24)),

  /** Failed sign-ins to any account from one address. */
  SIGN_IN_FROM_ADDRESS("sign-in-from-address", 50, Duration.ofMinutes(15)),

  /**
   * Sign-ins by passkey or provider that are begun from one source: each begins a session, which
   * remembers what was asked. A whole district may stand behind one.
   */
  SIGN_IN_BEGUN("sign-in-begun", 300, Duration.ofMinutes(15)),

  /**
   * Codes of a second factor that do not fit, and passwords asked for again beside them, of one
   * account. Counted whatever the address: whoever gets to try codes knows the password, and six
   * digits must not be tried from a thousand addresses.
   */
  SECOND_FACTOR("second-factor", 10, Duration.ofMinutes(15)),

  /** Letters with a link that somebody asks for to one address, whoever has it (ASVS 6.4). */
  LETTER_TO_ADDRESS("letter-to-address", 3, Duration.ofHours(1)),

  /** The same from one source, to whatever address: a whole district may stand behind one. */
  LETTER_FROM_SOURCE("letter-from-source", 30, Duration.ofHours(1)),

  /** Applications for accounts from one source. */
  APPLICATION_FROM_SOURCE("application-from-source", 10, Duration.ofHours(1)),

  /** Failed requests for access tokens from one address. */
  TOKEN_FAILED("token-failed", 50, Duration.ofMinutes(15)),

  /**
   * Connections to the SFTP drop from one address that tried keys and did not come in. Beyond them
   * the trail hears of the first alone; a right key is let in all the same.
   */
  SFTP_FAILED("sftp-failed", 50, Duration.ofMinutes(15)),

  /** Requests for access tokens, and revocations, of one client. */
  TOKEN("token", 120, Duration.ofMinutes(1)),

  /** Requests for access tokens, and revocations, from one address, whatever they show. */
  TOKEN_FROM_ADDRESS("token-from-address", 1_200, Duration.ofMinutes(1)),

  /** Reads of one client; asking after a submission's status is not counted. */
  READ("read", 6_000, Duration.ofMinutes(1)),

  /**
   * Submissions of one client or person: 300 a second, 3,000 at once. Each also takes one of the
   * {@link UploadPlaces} while it is sent.
   */
  UPLOAD("upload", 3_000, Duration.ofSeconds(10)),

  /** What one client says of single children: 300 a second, 3,000 at once. */
  STUDENT("student", 3_000, Duration.ofSeconds(10)),

  /** Searches of one person on the pages; how many a day is counted apart. */
  SEARCH("search", 60, Duration.ofMinutes(1)),

  /**
   * Pages that tell whether a number is a child's, of one person: registers, and the question what
   * a record is opened for.
   */
  NUMBER("number", 120, Duration.ofMinutes(1)),

  /** Check codes of transcripts that are asked about from one source, or by one person. */
  TRANSCRIPT_CHECK("transcript-check", 60, Duration.ofMinutes(1)),

  /** Other writes of one client. */
  WRITE("write", 120, Duration.ofMinutes(1));

  private final String code;
  private final int permits;
  private final Duration window;

  RateLimit(String code, int permits, Duration window) {
    this.code = code;
    this.permits = permits;
    this.window = window;
  }

  /** As {@code routes.csv} and {@code /api/v1/limits} name it. */
  public String code() {
    return code;
  }

  /** How many at once, before any configured factor. */
  public int permits() {
    return permits;
  }

  /** In which time as many are granted anew. */
  public Duration window() {
    return window;
  }

  /** The limit of that code. */
  public static Optional<RateLimit> of(String code) {
    return Arrays.stream(values()).filter(limit -> limit.code.equals(code)).findFirst();
  }
}
