package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Finding;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/**
 * Reads the same files again and again, with all rules and with the parser alone in turns, so that
 * whatever else the machine does meets both; the median of the rounds counts.
 */
final class Rounds {

  /** Until the compiler is done with the code. */
  private static final int UNCOUNTED = 3;

  private static final int COUNTED = 7;

  private final Map<Form, List<Path>> files;
  private final long records;
  private final Workspace space;

  Rounds(Map<Form, List<Path>> files, long records, Path scratch) {
    this.files = files;
    this.records = records;
    this.space = Workspace.in(scratch);
  }

  /** In records a second. */
  record Pace(double withRules, double bare) {}

  Map<Form, Pace> run() throws IOException {
    var paces = new EnumMap<Form, Pace>(Form.class);
    for (var form : Form.values()) {
      paces.put(form, pace(form));
    }
    return paces;
  }

  private Pace pace(Form form) throws IOException {
    var withRules = new ArrayList<Double>();
    var bare = new ArrayList<Double>();
    for (int round = 0; round < UNCOUNTED + COUNTED; round++) {
      double read = timed(form, file -> read(form, file));
      double parsed = timed(form, file -> BareParsers.parse(form, file));
      if (round >= UNCOUNTED) {
        withRules.add(read);
        bare.add(parsed);
      }
    }
    var pace = new Pace(median(withRules), median(bare));
    System.out.printf(
        "%-10s %.2f of the parser alone%n", form.title(), pace.withRules() / pace.bare());
    return pace;
  }

  /** Counts what it reads, so that nothing is left out by mistake. */
  private double timed(Form form, Count reading) throws IOException {
    var watch = Stopwatch.start();
    long found = 0;
    for (var file : files.getOrDefault(form, List.of())) {
      found += reading.of(file);
    }
    double seconds = watch.seconds();
    if (found != records) {
      throw new BenchFailure(
          "%s: %d records were read instead of %d".formatted(form.title(), found, records));
    }
    return records / seconds;
  }

  private long read(Form form, Path file) throws IOException {
    var reading = Forms.reader(form, space).examine(file, Expectation.fromAnyone(), new Listener());
    return switch (reading) {
      case Reading.Complete(var header, var counts, var remarks) -> counts.records();
      case Reading.Refused(var findings) ->
          throw new BenchFailure("%s was refused: %s".formatted(file, findings.getFirst().code()));
    };
  }

  private static double median(List<Double> paces) {
    Collections.sort(paces);
    return paces.get(paces.size() / 2);
  }

  /** Some reading of a file that says how many records it found. */
  @FunctionalInterface
  private interface Count {
    long of(Path file) throws IOException;
  }

  /** Takes all and keeps nothing. */
  private static final class Listener implements Examination {

    @Override
    public void header(Header header) {
      // counted with the rest
    }

    @Override
    public void accepted(StudentRecord child, List<Finding> warnings) {
      // counted with the rest
    }

    @Override
    public void rejected(StudentRecord child, List<Finding> findings) {
      // counted with the rest
    }

    @Override
    public void orphan(Finding finding) {
      // counted with the rest
    }
  }
}
