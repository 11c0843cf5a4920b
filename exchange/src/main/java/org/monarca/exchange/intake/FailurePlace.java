package org.monarca.exchange.intake;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where something failed, for the log: kinds and places, without the words of an exception, since a
 * database's words may hold personal data.
 */
final class FailurePlace {

  private static final int FRAMES = 4;

  private FailurePlace() {}

  static String of(Throwable failure) {
    var frames =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.monarca."))
            .limit(FRAMES)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining(" < "));
    var cause = failure.getCause();
    var here = failure.getClass().getSimpleName() + " " + frames;
    return cause == null ? here : here + " by " + of(cause);
  }
}
