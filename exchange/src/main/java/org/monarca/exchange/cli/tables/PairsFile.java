package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Pairs of records with their weights, as {@code link --pairs} writes them, told apart by the
 * truth. Of records of which the truth says nothing no pair is told.
 *
 * @param right the weights of pairs that are one person
 * @param wrong the weights of pairs that are two
 * @param unmeasured how many pairs the truth says nothing of
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared
public record PairsFile(double[] right, double[] wrong, long unmeasured) {

  /** Reads a file by the names of its columns: {@code id_l}, {@code id_r} and {@code weight}. */
  public static PairsFile read(Path file, ClustersFile truth) throws IOException {
    try (var csv = CsvFile.open(file)) {
      return new Reading(file, csv, truth).read();
    }
  }

  private static final class Reading {

    private final Path file;
    private final CsvFile csv;
    private final ClustersFile truth;
    private final int left;
    private final int right;
    private final int weight;
    private final DoubleStream.Builder ofOne = DoubleStream.builder();
    private final DoubleStream.Builder ofTwo = DoubleStream.builder();
    private long[] pairs = new long[64];
    private int count;

    Reading(Path file, CsvFile csv, ClustersFile truth) {
      this.file = file;
      this.csv = csv;
      this.truth = truth;
      this.left = csv.place("id_l");
      this.right = csv.place("id_r");
      this.weight = csv.place("weight");
    }

    PairsFile read() throws IOException {
      long unmeasured = 0;
      while (csv.next()) {
        int a = truth.ids().record(csv.value(left));
        int b = truth.ids().record(csv.value(right));
        double bits = weight();
        if (a < 0 || b < 0) {
          unmeasured++;
        } else {
          add(a, b);
          boolean areOne = truth.clusters().get(a).equals(truth.clusters().get(b));
          (areOne ? ofOne : ofTwo).add(bits);
        }
      }
      judgeTwice();
      return new PairsFile(ofOne.build().toArray(), ofTwo.build().toArray(), unmeasured);
    }

    private double weight() {
      var text = csv.value(weight);
      try {
        double bits = Double.parseDouble(text);
        if (Double.isFinite(bits)) {
          return bits;
        }
      } catch (NumberFormatException e) {
        // refused below, with its line
      }
      throw new WrongInput(
          file,
          csv.line(),
          "the weight \"%s\" is no number; give the file that link --pairs wrote".formatted(text));
    }

    private void add(int a, int b) {
      if (a == b) {
        throw new WrongInput(
            file,
            csv.line(),
            "the record \"%s\" is paired with itself; a pair is two records"
                .formatted(truth.ids().id(a)));
      }
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * count);
      }
      pairs[count++] = (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
    }

    /** A pair that counts twice would make bounds narrower than they are. */
    private void judgeTwice() {
      Arrays.sort(pairs, 0, count);
      for (int i = 1; i < count; i++) {
        if (pairs[i] == pairs[i - 1]) {
          throw new WrongInput(
              file,
              "the pair of \"%s\" and \"%s\" stands there twice; leave one out"
                  .formatted(
                      truth.ids().id((int) (pairs[i] >> Integer.SIZE)),
                      truth.ids().id((int) pairs[i])));
        }
      }
    }
  }
}
