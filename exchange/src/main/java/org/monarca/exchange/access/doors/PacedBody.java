package org.monarca.exchange.access.doors;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.platform.Crowded;

/**
 * The body of a request, whose sender must keep a pace. Counted is only the time in which the
 * service waits for bytes: what it does with them is not the sender's fault.
 */
final class PacedBody implements InputBuffer {

  private final InputBuffer body;
  private final UploadSettings settings;
  private final Closing closing;
  private final LongSupplier nanos;
  private long waited;
  private long arrived;
  private boolean tooSlow;

  PacedBody(InputBuffer body, UploadSettings settings, Closing closing, LongSupplier nanos) {
    this.body = body;
    this.settings = settings;
    this.closing = closing;
    this.nanos = nanos;
  }

  /**
   * @throws SocketTimeoutException when too little has come in too long a time; the container
   *     answers it with 408, as it does a sender who falls silent
   * @throws Crowded when the service ends: the sender is asked to come again
   */
  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (closing.isOver()) {
      throw new Crowded("the service ends");
    }
    long before = nanos.getAsLong();
    int read = body.doRead(handler);
    if (read > 0) {
      waited += nanos.getAsLong() - before;
      arrived += read;
      keepPace();
    }
    return read;
  }

  boolean isTooSlow() {
    return tooSlow;
  }

  @Override
  public int available() {
    return body.available();
  }

  /** Each stretch of time is judged by itself: haste at first buys no idleness later. */
  private void keepPace() throws SocketTimeoutException {
    if (waited < settings.patience().toNanos()) {
      return;
    }
    double seconds = (double) waited / TimeUnit.SECONDS.toNanos(1);
    if (arrived < settings.slowest().toBytes() * seconds) {
      tooSlow = true;
      throw new SocketTimeoutException("the body arrives too slowly");
    }
    waited = 0;
    arrived = 0;
  }
}
