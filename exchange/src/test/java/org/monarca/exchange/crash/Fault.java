package org.monarca.exchange.crash;

/** What happens to a process at work, or to its database. */
public enum Fault {
  KILLED_SERVICE,
  KILLED_BACKEND,
  KILLED_POSTMASTER,
  FULL_DISK_OF_DATABASE,
  FULL_DISK_OF_SERVICE,
  CUT_CONNECTIONS,
  CLOCK_FORWARD,
  CLOCK_BACK,
  SECOND_SERVICE;

  /** Whether one process of the database is its victim. */
  boolean isOfBackend() {
    return this == KILLED_BACKEND || this == FULL_DISK_OF_DATABASE;
  }

  /** Whether whoever works notices it. */
  public boolean isFelt() {
    return this != CLOCK_FORWARD && this != CLOCK_BACK;
  }
}
