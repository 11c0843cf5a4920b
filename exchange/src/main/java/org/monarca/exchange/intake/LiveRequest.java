package org.monarca.exchange.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Wording;

/**
 * What a State's system says of one child.
 *
 * @param stateStudentId in clean wording, as a body's would be
 * @param key by which its sender tells it from others; the same again is the same request
 * @param body one student as JSON; empty where the record is withdrawn
 */
@SuppressWarnings("ArrayRecordComponent") // as it came; never compared
public record LiveRequest(Kind kind, String state, String stateStudentId, String key, byte[] body) {

  /** How long a key may be, in characters. */
  public static final int LONGEST_KEY = 255;

  static final int BYTES_OF_DIGEST = 32;

  private static final int LONGEST_ID =
      Catalogue.known().element(RecordKind.STUDENT, "state_student_id").length().most();

  /** How many bytes a body may have. */
  public static final int MOST_BYTES = 8 << 20;

  public LiveRequest {
    stateStudentId = Objects.requireNonNullElse(Wording.clean(stateStudentId), "");
  }

  /** Whether a child can have that identifier. */
  boolean namesAChild() {
    return !stateStudentId.isEmpty()
        && stateStudentId.codePointCount(0, stateStudentId.length()) <= LONGEST_ID
        && stateStudentId.codePoints().noneMatch(Character::isISOControl);
  }

  /** The same without its body. */
  Asked asked() {
    return new Asked(state, stateStudentId, key, digest());
  }

  /**
   * What is kept of it while it waits.
   *
   * @param digest SHA-256 of all that is asked: another request under the same key has another one
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by LiveKeys alone
  record Asked(String state, String stateStudentId, String key, byte[] digest) {}

  /** What is said. */
  public enum Kind {
    /** It is as the body has it. */
    PUT,
    /** The State's record is taken back. */
    WITHDRAW
  }

  private byte[] digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : new String[] {kind.name(), state, stateStudentId}) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
