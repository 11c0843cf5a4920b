package org.monarca.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.monarca.exchange.platform.Sha256;

/**
 * What the mended children of a submission are sent again under. An identifier too long for the
 * ending is cut, and keeps a part of its hash: a State's identifiers often differ in their last
 * characters alone.
 */
public final class MendedIdentifier {

  private static final String ENDING = "-mended";

  /** Of what is mended on the pages. */
  public static final String BEGINNING = "mend-";

  private static final int HASH_BYTES = 6;

  /** Of the element catalogue, in code points. */
  private static final int LONGEST = 64;

  private MendedIdentifier() {}

  static String of(String identifier) {
    int room = LONGEST - ENDING.length();
    if (identifier.codePointCount(0, identifier.length()) <= room) {
      return identifier + ENDING;
    }
    var hash = "-" + hash(identifier);
    int cut = identifier.offsetByCodePoints(0, room - hash.length());
    return identifier.substring(0, cut) + hash + ENDING;
  }

  /**
   * Whether it is of children who are sent again: few, and only those of whom something was wrong.
   */
  static boolean is(String identifier) {
    return identifier.endsWith(ENDING) || identifier.startsWith(BEGINNING);
  }

  private static String hash(String identifier) {
    var digest = Sha256.of(identifier.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
  }
}
