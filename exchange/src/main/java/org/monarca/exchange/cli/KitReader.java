package org.monarca.exchange.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/** Who reads the files of the conformance kit. */
sealed interface KitReader extends AutoCloseable {

  /** Lets it begin with a file; it may be at several. */
  void begin(Path file) throws IOException;

  /** What it finds in a file with which it was let begin. */
  List<KitLine> found(Path file) throws IOException;

  @Override
  void close();

  private static Form form(Path file) {
    return Form.ofName(file.getFileName().toString()).orElseThrow();
  }

  /** The reader of this program, without a server. */
  record Here(String state) implements KitReader {

    /** For layouts that do not say when they were made: after all that is in them. */
    private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-11-02T06:00:00Z");

    @Override
    public void begin(Path file) {
      // it is read when it is asked for
    }

    @Override
    public List<KitLine> found(Path file) throws IOException {
      var found = new ArrayList<Finding>();
      var reader = Forms.reader(form(file), Workspace.usual(), new Unsaid(state, MADE));
      try (var copy = KitCopy.of(file, state)) {
        switch (reader.examine(copy.path(), Expectation.from(state), into(found))) {
          case Reading.Complete complete -> found.addAll(complete.remarks());
          case Reading.Refused(var findings) -> {
            found.clear();
            found.addAll(findings);
          }
        }
      }
      return found.stream().map(KitLine::of).toList();
    }

    @Override
    public void close() {
      // nothing is open
    }

    private static Examination into(List<Finding> found) {
      return new Examination() {
        @Override
        public void header(Header header) {
          // it says nothing that was found
        }

        @Override
        public void accepted(StudentRecord child, List<Finding> warnings) {
          found.addAll(warnings);
        }

        @Override
        public void rejected(StudentRecord child, List<Finding> findings) {
          found.addAll(findings);
        }

        @Override
        public void orphan(Finding finding) {
          found.add(finding);
        }
      };
    }
  }

  /**
   * An exchange, by dry runs.
   *
   * @param begun where each is that was taken
   * @param refused what was not even taken, and why
   */
  record There(
      ExchangeClient client,
      String token,
      String state,
      Map<Path, URI> begun,
      Map<Path, KitLine> refused)
      implements KitReader {

    private static final Duration PAUSE = Duration.ofMillis(100);

    static There at(URI exchange, TokenFile tokens, String state) {
      var client = new ExchangeClient(exchange);
      return new There(
          client, tokens.token(client, state), state, new HashMap<>(), new HashMap<>());
    }

    /** What is empty is no submission, and is told so at the door. */
    @Override
    public void begin(Path file) throws IOException {
      try (var copy = KitCopy.of(file, state)) {
        var parcel = new Parcel(copy.path(), copy.path(), form(file).mediaType(), "");
        client
            .rehearse(parcel, token)
            .ifPresentOrElse(
                location -> begun.put(file, location),
                () -> refused.put(file, KitLine.of(Problem.EMPTY_FILE)));
      }
    }

    @Override
    public List<KitLine> found(Path file) {
      var refusal = refused.get(file);
      return refusal != null
          ? List.of(refusal)
          : client.findings(over(Objects.requireNonNull(begun.get(file))), token);
    }

    @Override
    public void close() {
      client.close();
    }

    private URI over(URI location) {
      while (!List.of("done", "rejected")
          .contains(client.status(location, token).path("status").asString(""))) {
        ProgressBar.pause(PAUSE);
      }
      return location;
    }
  }
}
