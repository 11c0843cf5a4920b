package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One refused child, to be mended in a form.
 *
 * @param name of the submission
 * @param place which of how many it is
 * @param who name and birth date
 * @param open whether it may be sent from here
 * @param standing how far its mending has come
 * @param drawnFrom the submission as whose child it stands here
 * @param again whether it stands as it was sent last, and refused again
 * @param submission in which it was sent again, or refused later; absent where it was not
 * @param needed what it is refused for
 * @param wanted what would be good to have besides
 * @param others findings that no field mends
 * @param next the number of the next who is not mended; absent where there is none
 * @param left how many are left, in words
 * @param sent the submission in which the one before was sent just now; absent where none was
 */
record MendPage(
    String id,
    String name,
    int number,
    String place,
    String child,
    String who,
    boolean open,
    String standing,
    String drawnFrom,
    boolean again,
    @Nullable String submission,
    List<Part> needed,
    List<Part> wanted,
    List<Said> others,
    @Nullable Integer next,
    String left,
    @Nullable String sent,
    Problems problems) {

  /** Fields of one row. */
  record Part(String heading, List<Field> fields) {}

  /**
   * @param options codes to choose from; empty where the value is typed
   */
  record Field(String id, String label, String value, List<Choice> options, List<Said> findings) {}

  /** A finding with its remedy. */
  record Said(String code, boolean error, String message, String remedy) {}
}
