package org.monarca.exchange.pulls;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How something is fetched and read.
 *
 * @param mapping name of one of the State's, by which tables are read; null where what comes says
 *     itself how
 */
public record Terms(SignIn signIn, Rhythm rhythm, @Nullable String mapping) {

  /** As the trail keeps it: {@code basic monarca, 12345 at 2, mapping nightly}. */
  String said() {
    var name = signIn.name();
    return Stream.of(
            signIn.way().code() + (name == null ? "" : " " + name),
            rhythm.said(),
            mapping == null ? "" : "mapping " + mapping)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
