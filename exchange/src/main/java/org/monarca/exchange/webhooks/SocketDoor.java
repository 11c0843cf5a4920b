package org.monarca.exchange.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends messages over HTTP/1.1, each over a connection of its own. A client of HTTP that is made
 * for everything looks a name up by itself, after we have; this one connects to the very address
 * that was found to be outside, and reads the status and no more.
 */
final class SocketDoor implements Door {

  private final Names names;
  private final Reach reach;
  private final SSLSocketFactory tls;
  private final Duration patience;

  /**
   * @param patience for everything, from the look-up of the name to the status
   */
  SocketDoor(Names names, Reach reach, SSLSocketFactory tls, Duration patience) {
    this.names = names;
    this.reach = reach;
    this.tls = tls;
    this.patience = patience;
  }

  /** Where names lead. */
  @FunctionalInterface
  interface Names {

    List<InetAddress> find(String host) throws UnknownHostException;
  }

  /**
   * Speaks in a thread of its own, so that whoever answers a little at a time, or a name that
   * nobody answers for, takes no more than its time.
   */
  @Override
  public Answer send(Letter letter) {
    var conversation = new Conversation(letter, names, reach, tls, patience);
    var speaking = Thread.ofPlatform().name("webhook").daemon(true).start(conversation);
    try {
      return speaking.join(patience) ? conversation.answer() : Answer.Failed.TIME_UP;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.Failed.TIME_UP;
    } finally {
      conversation.breakOff();
    }
  }
}
