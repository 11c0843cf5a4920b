package org.monarca.exchange.intake.mending;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

/**
 * One refused child, to be mended.
 *
 * @param drawnFrom the submission as whose child it stands here: when it is sent again meanwhile,
 *     it is another
 * @param again whether it stands as it was sent last, and refused again, with what was found of it
 *     then
 * @param needed what it is refused for
 * @param wanted what is only warned of
 * @param others what no field mends
 * @param next the number of the next child who is not mended yet; absent where there is none
 * @param twin whether another child is to be sent under the same identifier
 * @param left how many of those around it are not mended yet
 * @param last the highest number among these
 * @param more whether there are others behind them
 */
public record MendForm(
    int number,
    StudentRecord child,
    Standing standing,
    UUID drawnFrom,
    boolean again,
    List<MendField> needed,
    List<MendField> wanted,
    List<Finding> others,
    boolean twin,
    @Nullable Integer next,
    int left,
    int last,
    boolean more) {

  public MendForm {
    needed = List.copyOf(needed);
    wanted = List.copyOf(wanted);
    others = List.copyOf(others);
  }
}
