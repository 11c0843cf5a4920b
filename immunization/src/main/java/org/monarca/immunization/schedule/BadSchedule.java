package org.monarca.immunization.schedule;

/** Supporting data that cannot be used: the file, the place in it, and what is wrong. */
public final class BadSchedule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadSchedule(String file, String place, String wrong) {
    super("%s: %s%s".formatted(file, place.isEmpty() ? "" : place + ": ", wrong));
  }
}
