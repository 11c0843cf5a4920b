package org.monarca.linkage.work;

/**
 * Work on records in pieces whose number does not depend on that of the threads.
 *
 * @param records how many there are
 * @param count how many pieces
 */
public record Pieces(int records, int count) {

  private static final int LARGEST = 5_000;

  public static Pieces of(int records) {
    return new Pieces(records, (records + LARGEST - 1) / LARGEST);
  }

  public int begin(int piece) {
    return (int) ((long) records * piece / count);
  }

  public int end(int piece) {
    return begin(piece + 1);
  }
}
