package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;

/** Some children drawn evenly from all that the States sent, the same ones in every run. */
final class Sample implements Examination {

  private static final long SEED = 17;

  private final Random random = new Random(SEED);
  private final List<Drawn> drawn = new ArrayList<>();
  private final int size;
  private String state = "";
  private int seen;

  private Sample(int size) {
    this.size = size;
  }

  /** A child, and the State that told of it. */
  record Drawn(String state, Map<String, String> student) {}

  static List<Drawn> of(Map<String, Path> bundles, int size) throws IOException {
    var sample = new Sample(size);
    for (Path bundle : bundles.values()) {
      new CsvBundleReader().examine(bundle, Expectation.fromAnyone(), sample);
    }
    return List.copyOf(sample.drawn);
  }

  @Override
  public void header(Header header) {
    state = header.state();
  }

  /** Reservoir sampling: each child seen so far is in the sample with the same chance. */
  @Override
  public void accepted(StudentRecord child, List<Finding> warnings) {
    seen++;
    var candidate = new Drawn(state, child.student().values());
    if (drawn.size() < size) {
      drawn.add(candidate);
      return;
    }
    int place = random.nextInt(seen);
    if (place < size) {
      drawn.set(place, candidate);
    }
  }

  @Override
  public void rejected(StudentRecord child, List<Finding> findings) {
    // the exchange does not know it
  }

  @Override
  public void orphan(Finding finding) {
    // belongs to no child
  }
}
