package org.monarca.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.linkage.Person;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;

/**
 * A made-up child as one State tells of it.
 *
 * @param child who it is
 */
record ToldChild(String state, String stateStudentId, Person person, String child) {

  /** All that the States tell, in the order of the States and their ids. */
  static List<ToldChild> of(
      int children, List<String> states, long seed, LocalDate asOf, ErrorRate errors)
      throws IOException {
    try (var scratch = Scratch.at(null)) {
      var folder = scratch.sub("nation");
      var settings = Settings.of(children, states, seed, asOf, errors, folder);
      var made = new Population().generate(settings, Progress.silent());
      var collected = new Collected(truth(settings.truth()));
      for (var sent : made.submissions()) {
        new CsvBundleReader().examine(sent.file(), Expectation.fromAnyone(), collected);
      }
      collected.told.sort(
          Comparator.comparing(ToldChild::state).thenComparing(ToldChild::stateStudentId));
      return List.copyOf(collected.told);
    }
  }

  private static Map<String, String> truth(Path file) throws IOException {
    var truth = new HashMap<String, String>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(row ->
          truth.put(
              row.getField("state") + " " + row.getField("state_student_id"),
              row.getField("child")));
    }
    return truth;
  }

  private static final class Collected implements Examination {

    private final Map<String, String> truth;
    private final List<ToldChild> told = new ArrayList<>();
    private String state = "";

    Collected(Map<String, String> truth) {
      this.truth = truth;
    }

    @Override
    public void header(Header header) {
      state = header.state();
    }

    @Override
    public void accepted(StudentRecord student, List<Finding> warnings) {
      var id = student.stateStudentId();
      var child = truth.get(state + " " + id);
      if (child != null) {
        told.add(new ToldChild(state, id, Person.of(student.student().values(), state), child));
      }
    }

    @Override
    public void rejected(StudentRecord student, List<Finding> findings) {
      // the exchange does not know it
    }

    @Override
    public void orphan(Finding finding) {
      // belongs to no child
    }
  }
}
