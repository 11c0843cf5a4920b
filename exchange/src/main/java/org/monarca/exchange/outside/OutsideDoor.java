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
  private final Duration beat;

  public OutsideDoor(Names names, Reach reach, SSLSocketFactory tls) {
    this(names, reach, tls, BEAT);
  }

  /**
   * @param beat how often who waits looks how it goes
   */
  public OutsideDoor(Names names, Reach reach, SSLSocketFactory tls, Duration beat) {
    this.names = names;
    this.reach = reach;
    this.tls = tls;
    this.beat = beat;
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
   * time as it needs; one that listens no more is waited for no longer.
   */
  public Heard ask(Request request, Patience patience, Listener listener) {
    var conversation = new Conversation(request, patience, listener, names, reach, tls);
    long begun = System.nanoTime();
    var speaking = Thread.ofPlatform().name("outside").daemon(true).start(conversation);
    try {
      while (true) {
        var passed = Duration.ofNanos(System.nanoTime() - begun);
        var left = patience.whole().minus(passed);
        boolean isSlow = !left.isPositive() || patience.isTooLittle(conversation.passed(), passed);
        if (isSlow && !conversation.isWhole()) {
          return new Heard.Failed(Fault.TIME_UP);
        }
        if (speaking.join(left.isPositive() && left.compareTo(beat) < 0 ? left : beat)) {
          return conversation.heard();
        }
        if (!listener.isListening()) {
          return new Heard.Failed(Fault.NO_ANSWER);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Heard.Failed(Fault.TIME_UP);
    } finally {
      conversation.breakOff();
    }
  }
}
