package org.monarca.exchange.intake.mending;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.monarca.exchange.intake.MendedIdentifier;
import org.monarca.exchange.platform.Sha256;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;

/**
 * The header under which mended children are sent. Its identifier follows from what they say: the
 * same sent twice is the same submission.
 */
final class MendedUnder {

  private static final int PART = 8;

  private MendedUnder() {}

  /**
   * @param children by their numbers among the refused of that submission
   */
  static Header header(UUID submission, Header draft, Map<Integer, StudentRecord> children) {
    return Header.delta(
        draft.state(),
        identifier(submission, children),
        draft.created(),
        Objects.requireNonNull(draft.windowBegin()),
        Objects.requireNonNull(draft.windowEnd()));
  }

  private static String identifier(UUID submission, Map<Integer, StudentRecord> children) {
    var said = new StringBuilder();
    children.forEach((number, child) -> {
      said.append(number).append(child.student().values());
      child.childRows().forEach(row -> said.append(row.kind()).append(row.values()));
    });
    var hash =
        HexFormat.of().formatHex(Sha256.of(said.toString().getBytes(StandardCharsets.UTF_8)));
    return MendedIdentifier.BEGINNING
        + submission.toString().substring(0, PART)
        + "-"
        + (children.size() == 1 ? children.keySet().iterator().next() + "-" : "")
        + hash.substring(0, PART);
  }
}
