package org.monarca.exchange.students;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.BinaryRows;
import org.monarca.exchange.sealing.DataKey;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Sealer;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Seals what a State's sections hold of {@link SealedElements}, in the transaction under way. A
 * digest is keyed where there is something sealed beside it, and by the same key.
 */
final class SectionSeal {

  private static final String COLUMN = "students.version.sealed";

  private final Seals seals;
  private final DataKey key;
  private final Sealer sealer;

  /** To be made before records are locked. */
  SectionSeal(Seals seals, String state) {
    this.seals = seals;
    this.key = seals.current(state);
    this.sealer = seals.sealer();
  }

  /** Where the sealed part of that version stands. */
  static Place place(long source, RecordKind kind, int telling, UUID digest) {
    return Place.in(COLUMN).with(source).with(kind.key()).with(telling).with(digest);
  }

  int key() {
    return key.number();
  }

  UUID digest(SectionJson json) {
    return json.hasSealed() ? json.digest(sealer, key) : json.digest();
  }

  /** Whether these rows, all alive, are what the section under that head says. */
  boolean says(Sections.Head head, List<Row> rows, SectionJson json) {
    var under = head.key();
    var digest =
        under == null
            ? json.inClear(head.kind(), rows).digest()
            : json.of(head.kind(), rows).digest(sealer, seals.fetch(under));
    return head.digest().equals(digest);
  }

  byte @Nullable [] sealed(SectionJson json, Place place) {
    return json.hasSealed() ? json.sealed(sealer, key, place) : null;
  }

  /** Adds the sealed part, and under which key it is. */
  void addTo(BinaryRows rows, SectionJson json, Place place) {
    var sealed = sealed(json, place);
    if (sealed == null) {
      rows.missing().missing();
    } else {
      rows.bytes(sealed).integer(key.number());
    }
  }
}
