package org.monarca.exchange.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.records.forms.Forms;
import org.monarca.records.mapping.MappedReader;
import org.monarca.records.mapping.Mapping;
import org.monarca.records.mapping.MappingFault;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.SubmissionReader;
import picocli.CommandLine.Option;

/** How submissions in layouts of others are to be read, and what these do not say. */
final class LayoutOptions {

  @Option(
      names = "--mapping",
      paramLabel = "FILE.json",
      description =
          "A mapping file by which all files are read: a table, or a zip or folder of tables.")
  private @Nullable Path mapping;

  @Option(
      names = "--state",
      paramLabel = "XX",
      description = "The State that sends, for layouts that do not say it.")
  private @Nullable String state;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day they were made, for layouts that do not say it (default: when the file was changed).")
  private @Nullable LocalDate asOf;

  private @Nullable Mapping read;

  /** Whether files are read by a mapping, whatever they look like. */
  boolean mapped() {
    return mapping != null;
  }

  /** What reads the file; empty when it is in no form that is known. */
  Optional<SubmissionReader> reader(SubmissionFile file) throws IOException {
    var by = mapping;
    if (by == null) {
      return file.form().map(form -> Forms.reader(form, Workspace.usual(), unsaid()));
    }
    if (read == null) {
      read = mapping(by);
    }
    var name = file.path().getFileName().toString();
    return Optional.of(new MappedReader(read, name, unsaid(), Workspace.usual()));
  }

  private Unsaid unsaid() {
    OffsetDateTime made = asOf == null ? null : asOf.atStartOfDay().atOffset(ZoneOffset.UTC);
    return new Unsaid(state, made);
  }

  static Mapping mapping(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new CommandFailure(Exit.WRONG_USE, "the mapping %s cannot be read".formatted(file));
    }
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return MappingFile.read(bytes);
    } catch (MappingFault fault) {
      var finding =
          Finding.ofFile(
              file.toString(), 0, Problem.MAPPING_UNUSABLE, fault.reason(), fault.place());
      throw new CommandFailure(
          Exit.WRONG_USE, "%s: %s".formatted(file, finding.message(Locale.ENGLISH)));
    }
  }
}
