package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.sealing.Sealer;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.RecordKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sections keep sealed, opened: the one place where that is done. One serves one query; rows
 * of one version come one behind the other, and the first of them brings it.
 */
final class OpenedSections {

  /** What a query must have of each version. */
  static final String COLUMNS = "v.id as version, v.telling, v.digest, v.key";

  private final Seals seals;
  private final Sealer sealer;
  private final JsonMapper json;
  private final Set<RecordKind> kinds;
  private long version;
  private @Nullable JsonNode opened;

  /** Of sections of all kinds. */
  OpenedSections(Seals seals, JsonMapper json) {
    this(seals, json, EnumSet.allOf(RecordKind.class));
  }

  /**
   * @param kinds those of others stay shut
   */
  OpenedSections(Seals seals, JsonMapper json, Set<RecordKind> kinds) {
    this.seals = seals;
    this.sealer = seals.sealer();
    this.json = json;
    this.kinds = kinds;
  }

  /**
   * Record key to sealed elements, of the version in that row; absent where it has none, and where
   * it stays shut.
   */
  @Nullable JsonNode of(ResultSet row) throws SQLException {
    var kind = StoredValues.kind(row.getString("kind"));
    if (!kinds.contains(kind) || row.getObject("key") == null) {
      return null;
    }
    long asked = row.getLong("version");
    if (asked != version || opened == null) {
      opened = open(row, kind);
      version = asked;
    }
    return opened;
  }

  private JsonNode open(ResultSet row, RecordKind kind) throws SQLException {
    var place =
        SectionSeal.place(
            row.getLong("source_id"),
            kind,
            row.getInt("telling"),
            row.getObject("digest", UUID.class));
    var sealed = Objects.requireNonNull(row.getBytes("sealed"), "the first row brings it");
    return json.readTree(seals.open(sealer, row.getInt("key"), place, sealed));
  }
}
