package org.monarca.exchange.notices;

import java.util.Map;
import org.monarca.exchange.audit.chain.Head;
import org.monarca.exchange.audit.chain.Heads;
import org.monarca.exchange.platform.Database;

/**
 * Sends the head of each day that was closed to the mailboxes outside that keep it, each once, by
 * whichever process adds its row. A head stands for all before it, so of a longer standstill the
 * last days are enough.
 */
final class AnchorMails {

  /** What is made up for after a standstill. */
  private static final int DAYS = 7;

  private final Database database;
  private final Heads heads;
  private final Notices notices;
  private final Anchors anchors;

  AnchorMails(Database database, Heads heads, Notices notices, Anchors anchors) {
    this.database = database;
    this.heads = heads;
    this.notices = notices;
    this.anchors = anchors;
  }

  /** Writes what is to be sent; there is never more to do. */
  boolean sendSome() {
    if (!anchors.receivers().isEmpty()) {
      database.write(Delivering.ACTOR, () -> heads.closed(DAYS).forEach(this::send));
    }
    return false;
  }

  private void send(Head head) {
    for (var receiver : anchors.receivers()) {
      if (isFirst(head, receiver)) {
        var day = EnclosedHead.DAY.format(head.day());
        notices.send(new Notice(EnclosedHead.KIND, receiver, Map.of("day", day)));
      }
    }
  }

  private boolean isFirst(Head head, String receiver) {
    return database
            .jdbc()
            .sql("insert into notices.anchor (day, receiver) values (?, ?) on conflict do nothing")
            .params(head.day(), receiver)
            .update()
        > 0;
  }
}
