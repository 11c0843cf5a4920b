package org.monarca.exchange.notices;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.platform.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when mail comes back: once more after a day, then no more. */
final class Returned {

  private static final Logger LOG = LoggerFactory.getLogger(Returned.class);

  /** A mailbox that was full may be empty by then. */
  static final Duration ONCE_MORE = Duration.ofDays(1);

  private static final String SENT =
      "select id, receiver from notices.notice where message_id = ? and status = 'delivered' for update";

  private final Database database;
  private final Outbox outbox;
  private final DeliveryLog log;
  private final Addresses addresses;
  private final Accounts accounts;

  Returned(
      Database database, Outbox outbox, DeliveryLog log, Addresses addresses, Accounts accounts) {
    this.database = database;
    this.outbox = outbox;
    this.log = log;
    this.addresses = addresses;
    this.accounts = accounts;
  }

  /** The mail server does not take mail for that address; within a transaction. */
  void bounced(UUID notice, String receiver, @Nullable String state, String answer) {
    log.add(notice, "bounced", answer);
    int bounces = addresses.bounced(notice, receiver, state, answer);
    if (bounces == 1) {
      outbox.again(notice, outbox.now().plus(ONCE_MORE));
    } else {
      outbox.again(notice, outbox.now());
      outbox.dead(notice, Ending.BOUNCED);
    }
    LOG.info("notice.bounced id={} times={}", notice, bounces);
  }

  /**
   * A report came that a message which a server had taken over could not be delivered.
   *
   * @param messageId of the message
   * @return whether it was one of ours and still counted as delivered
   */
  boolean reported(String messageId, String answer) {
    return database.write(
        Delivering.ACTOR,
        () -> {
          var sent =
              database
                  .jdbc()
                  .sql(SENT)
                  .param(messageId)
                  .query((row, n) ->
                      new Sent(row.getObject("id", UUID.class), row.getString("receiver")))
                  .optional();
          sent.ifPresent(one -> {
            var state = accounts.stateOf(one.receiver()).orElse(null);
            bounced(one.id(), one.receiver(), state, answer);
          });
          return sent.isPresent();
        });
  }

  private record Sent(UUID id, String receiver) {}
}
