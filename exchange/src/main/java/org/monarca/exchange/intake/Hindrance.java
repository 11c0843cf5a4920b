package org.monarca.exchange.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * What keeps the service from working on any submission: a disk that is full, a database that is
 * away, restarted or only to be read. It says nothing of the submission that met it.
 */
final class Hindrance {

  /** Causes behind each other that are looked at. */
  private static final int DEEPEST = 20;

  /**
   * Classes of PostgreSQL's conditions: connections, rollbacks for the sake of others, locks,
   * resources, whoever operates it, its system, its own faults.
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "F0", "XX");

  /** Only to be read; waited too long within a transaction, or in all. */
  private static final Set<String> STATES = Set.of("25006", "25P03", "25P04");

  private Hindrance() {}

  /** Whether the work failed of it. */
  static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(Hindrance::hinders);
  }

  private static boolean hinders(Throwable cause) {
    return switch (cause) {
      case ZipException ofFile -> false;
      case CharacterCodingException ofFile -> false;
      case EOFException ofFile -> false;
      case IOException disk -> true;
      case UnexpectedRollbackException ofOurs -> false;
      case TransactionException unreached -> true;
      case SQLTransientException busy -> true;
      case SQLRecoverableException lost -> true;
      case SQLException answered -> isOfDatabase(answered.getSQLState());
      default -> false;
    };
  }

  private static boolean isOfDatabase(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
  }
}
