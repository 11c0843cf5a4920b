package org.monarca.population;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.monarca.population.states.Told;
import org.monarca.records.Header;
import org.monarca.records.forms.Forms;
import org.monarca.records.submission.SubmissionWriter;

/** One State's submission while it is written. */
final class Bundle implements AutoCloseable {

  /** How far back a first submission reaches. */
  private static final int WINDOW_YEARS = 22;

  private static final LocalTime MADE_AT = LocalTime.of(6, 0);

  private final String state;
  private final Path file;
  private final SubmissionWriter writer;
  private long students;
  private long records;

  Bundle(String state, Settings settings) throws IOException {
    this.state = state;
    this.file = settings.out().resolve(state + "." + settings.form().extension());
    this.writer = Forms.writer(settings.form(), file, header(state, settings));
  }

  /** Takes what concerns this State, in order. */
  void add(List<Generation> generations) throws IOException {
    for (var generation : generations) {
      for (var child : generation.children()) {
        for (var told : child) {
          add(told);
        }
      }
    }
  }

  Outcome.Submission submission() {
    return new Outcome.Submission(state, file, students, records);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private void add(Told told) throws IOException {
    if (told.state().code().equals(state)) {
      writer.add(told.record());
      students++;
      records += 1 + told.record().childRows().size();
    }
  }

  private static Header header(String state, Settings settings) {
    var created = OffsetDateTime.of(settings.asOf(), MADE_AT, ZoneOffset.UTC);
    var id = "gen-%d-%s-%s-1".formatted(settings.seed(), settings.asOf(), state);
    var begin = created.minusYears(WINDOW_YEARS).toInstant();
    return Header.delta(state, id, created, begin, created.toInstant());
  }
}
