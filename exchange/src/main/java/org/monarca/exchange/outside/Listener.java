package org.monarca.exchange.outside;

import java.io.IOException;
import java.io.InputStream;

/** Whoever hears an answer. */
public interface Listener {

  /** Hears the status and nothing else. */
  Listener OF_STATUS = (head, body) -> {};

  /**
   * Is called by another thread than asked, which does not wait any more for whoever takes too
   * long; what it notes is to be read only where the asking ended with {@link Heard.Answered}.
   *
   * @param body ends early only with {@link BrokenOff}; empty where {@link Head#hasEnd} is not
   */
  void hear(Head head, InputStream body) throws IOException;

  /**
   * Is called now and then, while it lasts, by the thread that asked.
   *
   * @return whether it is still to be heard
   */
  default boolean isListening() {
    return true;
  }
}
