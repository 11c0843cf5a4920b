package org.monarca.population;

/** Hears how far a population has come; called by the calling thread, now and then. */
@FunctionalInterface
public interface Progress {

  /** {@code done} of {@code wanted} children are written. */
  void reached(long done, long wanted);

  /** Listens to nothing. */
  static Progress silent() {
    return (done, wanted) -> {};
  }
}
