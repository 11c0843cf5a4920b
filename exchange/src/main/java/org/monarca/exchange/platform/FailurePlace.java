package org.monarca.exchange.platform;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something failed, for the log: kinds and places, cause after cause, without the words of an
 * exception, since a database's words may hold personal data.
 */
public final class FailurePlace {

  private static final int PLACES = 8;

  private FailurePlace() {}

  public static String of(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .limit(PLACES)
        .map(FailurePlace::one)
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
