package org.monarca.exchange.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an exception came from, without its words: kinds and places, cause after cause. */
final class Trace {

  private static final int PLACES = 8;

  private Trace() {}

  static String of(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .limit(PLACES)
        .map(Trace::one)
        .collect(Collectors.joining(" <- "));
  }

  private static String one(Throwable cause) {
    var ours =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.monarca."))
            .limit(PLACES)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining(" "));
    return cause.getClass().getName() + "[" + ours + "]";
  }
}
