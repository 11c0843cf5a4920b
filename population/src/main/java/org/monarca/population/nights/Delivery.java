package org.monarca.population.nights;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One arrival of one file.
 *
 * @param arrives the night on which it arrives, in whose folder it lies
 * @param file relative to the folder of all nights
 * @param submissionId as in its header; a file that comes twice has the same
 * @param sort {@code full}, {@code delta}, {@code mended}, {@code late} or {@code repeated}
 * @param students student rows in it
 * @param records all its rows but the header
 */
public record Delivery(
    LocalDate arrives,
    Path file,
    String state,
    String submissionId,
    OffsetDateTime created,
    String sort,
    long students,
    long records) {

  /** The same file on another night. */
  public Delivery again(LocalDate night, Path path) {
    return new Delivery(night, path, state, submissionId, created, "repeated", students, records);
  }
}
