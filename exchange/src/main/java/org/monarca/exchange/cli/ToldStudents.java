package org.monarca.exchange.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;
import org.monarca.records.Action;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Transcript;

/** The students of submissions, standardised as the exchange does it. */
final class ToldStudents implements Transcript {

  private final Standardiser standardiser = Standardiser.standard();
  private final List<Told> told = new ArrayList<>();
  private String state = "";

  /** A record of a State, standardised. */
  record Told(String state, String stateStudentId, Profile profile) {

    /** Equal for records of one number. */
    Object key() {
      return List.of(state, stateStudentId);
    }
  }

  /** Those of one submission more. */
  void read(SubmissionFile file) throws IOException {
    var form = file.form();
    if (form.isEmpty()) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%s is neither a zip of CSV files, nor XML, nor JSON Lines".formatted(file.name()));
    }
    var objections =
        Forms.reader(form.get(), Workspace.usual())
            .transcribe(file.path(), Convert.ANY_SIZE, this)
            .objections();
    if (!objections.isEmpty()) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%s cannot be read: %s; validate says it all"
              .formatted(file.name(), objections.getFirst().message(Locale.ENGLISH)));
    }
  }

  @Override
  public void header(Row header) {
    state = Objects.requireNonNullElse(header.value("submitting_state"), "");
  }

  @Override
  public void child(StudentRecord child) {
    if (child.student().action().filter(action -> action == Action.DELETE).isEmpty()) {
      var profile = standardiser.profile(Person.of(child.student().values(), state));
      told.add(new Told(state, child.stateStudentId(), profile));
    }
  }

  /** Belongs to no student. */
  @Override
  public void stray(Row row) {
    // nothing to learn from
  }

  /** In the order in which they were read. */
  List<Told> all() {
    return told;
  }
}
