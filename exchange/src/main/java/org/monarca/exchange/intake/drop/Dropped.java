package org.monarca.exchange.intake.drop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Times;

/**
 * A file that a State's system puts, or has put, into {@code in/}.
 *
 * @param sender the system, as submissions name it
 * @param folder the mapping in whose folder it lies; blank in {@code in/} itself
 * @param name as the sender called it
 * @param version of that mapping, by which it is read; null while it is coming, and where the
 *     mapping was ended when it had come
 * @param lies under this number in the spool
 * @param opening the last; who opened it before has lost it
 * @param whole whether its sender has closed it
 * @param bytes when it was last closed; 0 before
 * @param changed last opened, closed or renamed
 * @param ready when it had come whole under a final name, else null
 * @param settled when it was taken or refused, else null
 * @param tries to take it that failed
 * @param submission what it became, once it is taken
 * @param refusal why it is not taken, else null
 * @param sha256 of what is refused, else null
 * @param gone of what stands in {@code out/} beside it: what its State has removed
 */
record Dropped(
    UUID id,
    String state,
    String sender,
    String folder,
    String name,
    @Nullable Integer version,
    UUID lies,
    UUID opening,
    Status status,
    boolean whole,
    long bytes,
    Instant changed,
    @Nullable Instant ready,
    @Nullable Instant settled,
    int tries,
    @Nullable UUID submission,
    @Nullable String refusal,
    @Nullable String sha256,
    Set<String> gone) {

  /** From a row of the table. */
  static Dropped of(ResultSet row) throws SQLException {
    return new Dropped(
        row.getObject("id", UUID.class),
        row.getString("state"),
        row.getString("sender"),
        row.getString("folder"),
        row.getString("name"),
        row.getObject("version", Integer.class),
        row.getObject("lies", UUID.class),
        row.getObject("opening", UUID.class),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getBoolean("whole"),
        row.getLong("bytes"),
        Times.instant(row, "changed"),
        Times.instantOrNull(row, "ready"),
        Times.instantOrNull(row, "settled"),
        row.getInt("tries"),
        row.getObject("submission", UUID.class),
        row.getString("refusal"),
        row.getString("sha256"),
        Set.copyOf(List.of((String[]) row.getArray("gone").getArray())));
  }

  FileName fileName() {
    return new FileName(folder, name);
  }

  enum Status {
    /** Its sender is at work on it. */
    ARRIVING,
    /** It has come whole under a final name; a worker takes it. */
    READY,
    /** The ledger has it. */
    TAKEN,
    /** It is no submission at all. */
    REFUSED
  }
}
