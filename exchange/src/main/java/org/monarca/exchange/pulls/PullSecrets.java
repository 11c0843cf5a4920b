package org.monarca.exchange.pulls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Seals;

/** What the exchange signs in by, sealed; statements of the transaction under way. */
record PullSecrets(Database database, Seals seals) {

  private static final String COLUMN = "pulls.secret.value";

  private static final String ADD =
      "insert into pulls.secret (source, id, state, value, sealed) values (:source, :id, :state, :value, :sealed)";

  private static final String FIND =
      "select id, value, sealed from pulls.secret where source = ? and exists (select from pulls.source s where s.id = source and s.fence = ?)";

  static Place place(UUID id) {
    return Place.in(COLUMN).with(id);
  }

  /** Before anything is locked that somebody else may wait for, who changes the State's key. */
  void hold(String state) {
    seals.hold(List.of(state));
  }

  /** Keeps it in place of the one until now. */
  void keep(long source, String state, String secret) {
    end(source);
    var key = seals.current(state);
    var id = UUID.randomUUID();
    database
        .jdbc()
        .sql(ADD)
        .param("source", source)
        .param("id", id)
        .param("state", state)
        .param(
            "value", seals.sealer().seal(key, place(id), secret.getBytes(StandardCharsets.UTF_8)))
        .param("sealed", key.number())
        .update();
  }

  /** What belongs to the terms that were taken; empty too where they were changed meanwhile. */
  Optional<String> find(Taken taken) {
    var sealer = seals.sealer();
    return database
        .jdbc()
        .sql(FIND)
        .params(taken.id(), taken.fence())
        .query((row, n) -> {
          var place = place(Objects.requireNonNull(row.getObject("id", UUID.class)));
          var opened = seals.open(sealer, row.getInt("sealed"), place, row.getBytes("value"));
          return new String(opened, StandardCharsets.UTF_8);
        })
        .optional();
  }

  void end(long source) {
    database.jdbc().sql("delete from pulls.secret where source = ?").param(source).update();
  }
}
