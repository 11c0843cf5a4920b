package org.monarca.exchange.audit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.monarca.exchange.platform.Cursors;

/** A place in the trail, newest first: what comes after it is older. */
public record Place(Instant at, long sequence) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})");

  /** As a page carries it. */
  public String cursor() {
    return Cursors.of(ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + sequence);
  }

  /** What a page carried; empty when it never was a place. */
  public static Optional<Place> of(String cursor) {
    return Cursors.read(cursor)
        .map(FORM::matcher)
        .filter(found -> found.matches())
        .map(found ->
            new Place(
                Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                Long.parseLong(found.group(2))));
  }
}
