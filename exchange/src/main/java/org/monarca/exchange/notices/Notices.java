package org.monarca.exchange.notices;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.monarca.exchange.notices.Preference.Delivery;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/** Tells people of what waits for them. */
public final class Notices {

  private final Database database;
  private final Outbox outbox;
  private final Gathering gathering;
  private final NoticeKinds kinds;
  private final Digests digests;
  private final Preferences preferences;
  private final DeliveryLog log;
  private final Runnable nudge;

  /**
   * @param nudge wakes whoever delivers
   */
  Notices(
      Database database,
      Outbox outbox,
      Gathering gathering,
      NoticeKinds kinds,
      Digests digests,
      Preferences preferences,
      DeliveryLog log,
      Runnable nudge) {
    this.database = database;
    this.outbox = outbox;
    this.gathering = gathering;
    this.kinds = kinds;
    this.digests = digests;
    this.preferences = preferences;
    this.log = log;
    this.nudge = nudge;
  }

  /**
   * Writes the notice within the transaction under way, or in one of its own where there is none:
   * it is delivered if and only if that is committed, at once or with the receiver's digest, as
   * they have chosen.
   *
   * @return the notice's id
   * @throws IllegalArgumentException when there is no such kind, or it tells of something else
   */
  public UUID send(Notice notice) {
    kinds.check(notice);
    return database.write(
        Delivering.ACTOR,
        () -> {
          var id =
              switch (delivery(notice)) {
                case AT_ONCE -> outbox.add(notice);
                case DIGEST ->
                    outbox.gather(notice, digests.nextMorning(notice.receiver(), outbox.now()));
                case NONE -> outbox.addDead(notice, Ending.NOT_WANTED);
              };
          database.whenCommitted(nudge);
          return id;
        });
  }

  private Delivery delivery(Notice notice) {
    return kinds.find(notice.kind()).filter(NoticeKind::isAtOnce).isPresent()
        ? Delivery.AT_ONCE
        : preferences.of(notice.receiver()).delivery();
  }

  /**
   * Writes notices of what waits for many, in the transaction under way or in one of its own: each
   * goes with its receiver's digest, also where they have chosen to be told at once, so that what
   * waits for a whole office is one mail a morning.
   *
   * @throws IllegalArgumentException when there is no such kind, or it tells of something else
   */
  public void gather(Collection<Notice> some) {
    some.forEach(kinds::check);
    if (some.isEmpty()) {
      return;
    }
    database.write(Delivering.ACTOR, () -> gathering.add(some));
  }

  /** What the person was told lately, newest first; what a digest carried stands as the digest. */
  public List<SentNotice> newest(Actor person, int most) {
    return database.read(person, () -> log.newest(person.id(), most));
  }
}
