package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's second factors, and the forms that change them.
 *
 * @param authenticator null where none counts
 * @param pending the key that waits for its first code, else null
 * @param next the key that is to replace the one that counts, else null
 * @param codes null where no recovery code is left
 * @param newCodes those just made, shown this once
 * @param done key of what was just done, in the catalogue; empty for nothing
 */
record FactorsPage(
    @Nullable AuthenticatorLine authenticator,
    @Nullable KeyLine pending,
    @Nullable KeyLine next,
    @Nullable CodesLine codes,
    PasskeysPart passkeys,
    List<String> newCodes,
    String done,
    Problems problems) {

  /** Whether there is any factor. */
  public boolean any() {
    return authenticator != null || !passkeys.lines().isEmpty();
  }

  /**
   * The person's passkeys, and making one more.
   *
   * @param origins addresses at which passkeys work
   * @param most how many a person may have
   * @param longestName in characters
   */
  record PasskeysPart(List<PasskeyLine> lines, List<String> origins, int most, int longestName) {

    public boolean full() {
      return lines.size() >= most;
    }
  }

  /**
   * A passkey.
   *
   * @param used null where it was not used yet
   */
  record PasskeyLine(long id, String name, String made, @Nullable String used) {}

  /** The authenticator that counts. */
  record AuthenticatorLine(String since, String used) {}

  /**
   * A key to be put into an authenticator.
   *
   * @param link which an authenticator on the same device opens
   * @param picture the same, for the camera of another device
   */
  record KeyLine(String key, String link, QrPicture picture) {

    static KeyLine of(String key, String link) {
      return new KeyLine(key, link, QrPicture.of(link));
    }

    /** Without the key, for logs. */
    @Override
    public String toString() {
      return "KeyLine[]";
    }
  }

  /** What is left of the recovery codes. */
  record CodesLine(int left, String made) {}

  /** Without the codes, for logs. */
  @Override
  public String toString() {
    return "FactorsPage[]";
  }
}
