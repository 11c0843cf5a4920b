package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.LiveReading.Read;
import org.monarca.exchange.platform.Actor;

/**
 * Takes what States' systems say of one child at a time, and answers at once what became of it, by
 * the same rules as a submission of that child would be. Each request is done once, whatever
 * happens in between: its key, what it brought and what was answered are one transaction.
 */
public final class LiveRecords {

  /** How many are taken in at once; who comes when so many are is asked to come again. */
  public static final int AT_ONCE = 1_000;

  /** How many of one State. */
  public static final int AT_ONCE_PER_STATE = AT_ONCE / LiveDoor.SHARE;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LiveQueue queue;
  private final LiveDoor door;
  private final Function<String, KeptTable> codes;
  private final Duration patience;
  private final InstantSource clock;

  /**
   * @param codes the table of a State that is likely to hold; who does a call looks again
   */
  LiveRecords(
      LiveQueue queue, LiveDoor door, Function<String, KeptTable> codes, InstantSource clock) {
    this(queue, door, codes, PATIENCE, clock);
  }

  /**
   * @param patience how long one waits to be answered
   */
  LiveRecords(
      LiveQueue queue,
      LiveDoor door,
      Function<String, KeptTable> codes,
      Duration patience,
      InstantSource clock) {
    this.queue = queue;
    this.door = door;
    this.codes = codes;
    this.patience = patience;
    this.clock = clock;
  }

  /** A place among those who are taken in. */
  public interface Place extends AutoCloseable {

    /**
     * Reads the body, and no further than it is too large.
     *
     * @return absent where so much is being read already that there is no room for it
     */
    Optional<byte[]> read(InputStream body) throws IOException;

    /** Gives it back. */
    @Override
    void close();
  }

  /** A place for a request of that State; absent where too many are taken in already. */
  public Optional<Place> enter(String state) {
    return door.enter(state);
  }

  /**
   * Does it, and waits until it is done.
   *
   * @param sender a State's system; the request is about a record of that State
   * @param telling makes the answer that is given, now and whenever the request is repeated
   */
  public LiveAnswer say(
      Actor sender, LiveRequest request, Function<LiveOutcome, LiveAnswer.Told> telling) {
    if (!sender.belongsTo(request.state())) {
      throw new IllegalArgumentException("a record of another State");
    }
    var received = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var table = codes.apply(request.state());
    var reading = new LiveReading(sender, request, telling, received, table);
    return switch (reading.read()) {
      case Read.Refused(var why) -> why;
      case Read.Judged(var call) -> done(call);
    };
  }

  private LiveAnswer done(LiveCall call) {
    var refusal = queue.add(call);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      return call.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      call.answer().cancel(false); // where it has not begun it is never done
      return new LiveAnswer.Busy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a record could not be taken", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      call.answer().cancel(false);
      return new LiveAnswer.Busy();
    }
  }
}
