package org.monarca.benchmarks;

import java.util.concurrent.TimeUnit;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.compare.GivenNames;
import org.monarca.linkage.compare.Surnames;
import org.monarca.linkage.compare.Words;
import org.monarca.linkage.text.Folding;
import org.monarca.linkage.text.JaroWinkler;
import org.monarca.linkage.text.Levenshtein;
import org.monarca.linkage.text.SoundCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One comparison a pair, over all pairs in turn, so that no branch is foretold because the names
 * are always the same.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(NamePairs.COUNT)
public class Comparators {

  private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
  private static final LevenshteinDistance LEVENSHTEIN = LevenshteinDistance.getDefaultInstance();
  private static final LevenshteinDistance UP_TO_ONE = new LevenshteinDistance(1);

  /** Similarity of two words. */
  @Benchmark
  public double jaroWinkler(NamePairs pairs) {
    double sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += JaroWinkler.similarity(pairs.left[i], pairs.right[i]);
    }
    return sum;
  }

  /** The same by commons-text. */
  @Benchmark
  public double jaroWinklerPeer(NamePairs pairs) {
    double sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += JARO_WINKLER.apply(pairs.left[i], pairs.right[i]);
    }
    return sum;
  }

  /** Edit distance of two words. */
  @Benchmark
  public int levenshtein(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += Levenshtein.distance(pairs.left[i], pairs.right[i]);
    }
    return sum;
  }

  /** The same by commons-text. */
  @Benchmark
  public int levenshteinPeer(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += LEVENSHTEIN.apply(pairs.left[i], pairs.right[i]);
    }
    return sum;
  }

  /** Whether one slip parts two words. */
  @Benchmark
  public int oneSlipApart(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += Levenshtein.oneSlipApart(pairs.left[i], pairs.right[i]) ? 1 : 0;
    }
    return sum;
  }

  /** The nearest that commons-text has: an edit distance that gives up beyond one. */
  @Benchmark
  public int oneSlipApartPeer(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += UP_TO_ONE.apply(pairs.left[i], pairs.right[i]);
    }
    return sum;
  }

  /** Folding of a name as written. */
  @Benchmark
  public int folding(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += Folding.fold(pairs.written[i]).length();
    }
    return sum;
  }

  /** What a word sounds like. */
  @Benchmark
  public int soundCode(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += SoundCode.of(pairs.left[i]).length();
    }
    return sum;
  }

  /** The grade of all words of two names. */
  @Benchmark
  public int words(NamePairs pairs) {
    int sum = 0;
    for (int i = 0; i < NamePairs.COUNT; i++) {
      sum += Words.worstGrade(pairs.givenLeft[i], pairs.givenRight[i]);
    }
    return sum;
  }

  /** The level of given names. */
  @Benchmark
  public void givenNames(NamePairs pairs, Blackhole levels) {
    for (int i = 0; i < NamePairs.COUNT; i++) {
      levels.consume(GivenNames.compare(pairs.givenLeft[i], pairs.givenRight[i]));
    }
  }

  /** The level of surnames. */
  @Benchmark
  public void surnames(NamePairs pairs, Blackhole levels) {
    for (int i = 0; i < NamePairs.COUNT; i++) {
      levels.consume(Surnames.compare(pairs.surnamesLeft[i], pairs.surnamesRight[i]));
    }
  }

  /** The level of birth dates. */
  @Benchmark
  public void dates(NamePairs pairs, Blackhole levels) {
    for (int i = 0; i < NamePairs.COUNT; i++) {
      levels.consume(Dates.compare(pairs.bornLeft[i], pairs.bornRight[i]));
    }
  }
}
