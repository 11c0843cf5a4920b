package org.monarca.records.reading;

import java.nio.file.Path;

/**
 * What a reading may use of the machine.
 *
 * @param scratch an existing folder for rows that do not fit into memory
 * @param memoryBytes of heap that the rows of one reading may take before they go there
 * @param threads that judge children, at least 1; more of them change the speed and nothing else
 */
public record Workspace(Path scratch, long memoryBytes, int threads) {

  /** Heap that rows may take before they are spilled, in bytes. */
  public static final long USUAL_MEMORY = 64L << 20;

  /** The machine's folder for temporary files, and all its processors. */
  public static Workspace usual() {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** That folder, the usual memory and all processors. */
  public static Workspace in(Path scratch) {
    return new Workspace(scratch, USUAL_MEMORY, Runtime.getRuntime().availableProcessors());
  }

  public Workspace withMemory(long bytes) {
    return new Workspace(scratch, bytes, threads);
  }
}
