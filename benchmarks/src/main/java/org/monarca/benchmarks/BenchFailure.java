package org.monarca.benchmarks;

/** Why a measurement could not be made, said to the person at the keyboard. */
final class BenchFailure extends RuntimeException {

  BenchFailure(String why) {
    super(why);
  }
}
