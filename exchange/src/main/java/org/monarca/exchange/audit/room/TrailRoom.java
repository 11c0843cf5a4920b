package org.monarca.exchange.audit.room;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the room that the audit trail takes, and tells operators once a day that it is tight. */
public class TrailRoom {

  private static final Logger LOG = LoggerFactory.getLogger(TrailRoom.class);

  private static final Actor WATCHING = Actor.exchange("audit-room");

  private static final String BYTES =
      """
      select sum(pg_total_relation_size(c.oid))::bigint
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'audit' and c.relkind = 'r'
      """;

  private static final String DAILY =
      """
      select coalesce(max(entries) - min(entries), 0)
        from (select entries from audit.head order by day desc limit 2) latest
      """;

  private final Database database;
  private final RoomSettings settings;
  private final RoomListener listener;
  private final InstantSource clock;

  TrailRoom(Database database, RoomSettings settings, RoomListener listener, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
  }

  /** As it is now. */
  public Room now(Actor reader) {
    return database.read(
        reader,
        () ->
            new Room(
                number(BYTES),
                number(DAILY),
                settings.most().toBytes(),
                free(),
                settings.leastFree().toBytes()));
  }

  /** Looks, and tells where it is tight and nobody was told today; there is never more to do. */
  boolean look() {
    var room = now(WATCHING);
    if (room.isTight()) {
      LOG.warn("audit.room-tight bytes={} free={}", room.bytes(), room.free());
      database.write(WATCHING, () -> tell(room));
    }
    return false;
  }

  private void tell(Room room) {
    int first =
        database
            .jdbc()
            .sql("insert into audit.room_told (day, bytes) values (?, ?) on conflict do nothing")
            .params(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), room.bytes())
            .update();
    if (first > 0) {
      listener.isTight();
    }
  }

  private long number(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }

  private @Nullable Long free() {
    var folder = settings.folder();
    try {
      return folder == null ? null : Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unseen) {
      LOG.warn("audit.room-unseen kind={}", unseen.getClass().getSimpleName());
      return null;
    }
  }
}
