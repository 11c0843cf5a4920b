package org.monarca.exchange.intake.drop;

import java.io.Closeable;
import java.io.IOException;

/** What a session has opened. Closing it lets go of it and finishes nothing. */
sealed interface Handle extends Closeable permits Folder, Incoming, Outgoing {

  /** What is told of it while it is open. */
  Attributes attributes() throws IOException;
}
