package org.monarca.exchange.intake.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Times;

/**
 * An upload as it stands.
 *
 * @param sender whose it is
 * @param length of the whole file, in bytes
 * @param offset so many of them are kept
 * @param version of its mapping, which was the newest when all had come; null before, where it has
 *     no mapping, and where that was ended by then
 * @param expires when it is forgotten; null while it has come whole and is no submission yet
 * @param rests until when it is not handed over, since it could not be
 * @param submission what it has become
 * @param unfit why it becomes none
 */
public record Upload(
    UUID id,
    Actor sender,
    Metadata metadata,
    long length,
    long offset,
    @Nullable Integer version,
    @Nullable Instant expires,
    int tries,
    @Nullable Instant rests,
    @Nullable UUID submission,
    @Nullable Unfit unfit) {

  static Upload of(ResultSet row) throws SQLException {
    var refusal = row.getString("refusal");
    return new Upload(
        row.getObject("id", UUID.class),
        sender(row),
        Metadata.of(row.getString("metadata")).orElseThrow(),
        row.getLong("length"),
        row.getLong("received"),
        row.getObject("version", Integer.class),
        Times.instantOrNull(row, "expires"),
        row.getInt("tries"),
        Times.instantOrNull(row, "rests"),
        row.getObject("submission", UUID.class),
        refusal == null ? null : Unfit.ofCode(refusal));
  }

  private static Actor sender(ResultSet row) throws SQLException {
    var id = row.getString("sender");
    var role = row.getString("role");
    var state = row.getString("state");
    return role.equals(Role.STATE_SYSTEM.code())
        ? Actor.system(id, state)
        : Actor.person(id, role, state, row.getObject("role_grant", Long.class));
  }

  /** Whether all of it has come, and it is neither a submission yet nor refused. */
  public boolean isUnderWay() {
    return isWhole() && !isSettled();
  }

  /** What is no identifier is an identifier of nothing. */
  static Optional<UUID> id(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(lower))
        : Optional.empty();
  }

  String state() {
    return sender.ownState().orElseThrow();
  }

  /** Whether all of it has come. */
  public boolean isWhole() {
    return offset == length;
  }

  /** Whether it is a submission, or will be none. */
  public boolean isSettled() {
    return submission != null || unfit != null;
  }

  long left() {
    return length - offset;
  }
}
