package org.monarca.exchange.outside;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks over HTTP/1.1, each time over a connection of its own. A client of HTTP that is made for
 * everything looks a name up by itself, after we have; this one connects to the very address that
 * was found to be outside.
 */
public final class OutsideDoor {

  private static final Duration BEAT = Duration.ofSeconds(20);

  private final Names names;
  private final Reach reach;
  private final SSLSocketFactory tls;

  public OutsideDoor(Names names, Reach reach, SSLSocketFactory tls) {
    this.names = names;
    this.reach = reach;
    this.tls = tls;
  }

  /** To where this machine's own resolver leads, by the certificates that the platform trusts. */
  public static OutsideDoor of(Reach reach) {
    return new OutsideDoor(
        host -> List.of(InetAddress.getAllByName(host)),
        reach,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * Speaks in a thread of its own, so that whoever answers a little at a time, or a name that
   * nobody answers for, takes no more than its time. Once all was read, the listener has as much
   * time as it needs.
   */
  public Heard ask(Request request, Patience patience, Listener listener) {
    var conversation = new Conversation(request, patience, listener, names, reach, tls);
    long until = System.nanoTime() + patience.whole().toNanos();
    var speaking = Thread.ofPlatform().name("outside").daemon(true).start(conversation);
    try {
      while (true) {
        long left = until - System.nanoTime();
        if (left <= 0 && !conversation.isWhole()) {
          return new Heard.Failed(Fault.TIME_UP);
        }
        var some = Duration.ofNanos(left <= 0 ? BEAT.toNanos() : Math.min(left, BEAT.toNanos()));
        if (speaking.join(some)) {
          return conversation.heard();
        }
        listener.meanwhile();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Heard.Failed(Fault.TIME_UP);
    } finally {
      conversation.breakOff();
    }
  }
}
