package org.monarca.exchange.platform;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What was said of something at a time, for a day on. Of all that hold by a day, the one that was
 * said last is in force: so a correction can be dated back.
 */
public interface DatedVersion {

  /** Of what it is a version. */
  String subject();

  /** From 1, among those of the same. */
  int number();

  /** The day from which it holds. */
  LocalDate inForce();

  /** How a version stands among the others of the same. */
  enum Standing {
    HOLDS,
    TO_COME,

    /** A later version holds from the same day, or one before it, or from one that has come. */
    REPLACED
  }

  /**
   * On that day.
   *
   * @param all versions, of others too
   */
  default Standing standing(Collection<? extends DatedVersion> all, LocalDate day) {
    boolean hasCome = !inForce().isAfter(day);
    boolean isReplaced =
        all.stream()
            .filter(one -> one.subject().equals(subject()) && one.number() > number())
            .map(DatedVersion::inForce)
            .anyMatch(from -> !from.isAfter(inForce()) || (hasCome && !from.isAfter(day)));
    if (isReplaced) {
      return Standing.REPLACED;
    }
    return hasCome ? Standing.HOLDS : Standing.TO_COME;
  }
}
