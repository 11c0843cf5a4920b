package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.monarca.records.forms.UnpackedFolder;
import org.monarca.records.submission.Form;

/**
 * A file that a command is to read as a submission.
 *
 * @param name as the person named it
 * @param passing whether it was written only for this command and goes with it
 */
record SubmissionFile(String name, Path path, boolean passing) implements AutoCloseable {

  private static final String STANDARD_INPUT = "-";

  /**
   * What the argument names: a file, all submissions in a folder, or standard input ({@code -}),
   * which is put aside in a file that only its owner can read.
   */
  static List<SubmissionFile> named(Path argument) throws IOException {
    return named(argument, false);
  }

  /**
   * As {@link #named(Path)}.
   *
   * @param mapped whether tables are read by a mapping, so that a folder of them is one submission
   */
  static List<SubmissionFile> named(Path argument, boolean mapped) throws IOException {
    if (argument.toString().equals(STANDARD_INPUT)) {
      return List.of(standardInput());
    }
    if (Files.isDirectory(argument)) {
      return inside(argument, mapped);
    }
    if (!Files.isRegularFile(argument) || !Files.isReadable(argument)) {
      throw new CommandFailure(Exit.WRONG_USE, "the file %s cannot be read".formatted(argument));
    }
    return List.of(new SubmissionFile(argument.toString(), argument, false));
  }

  /** By what it begins with; where that tells nothing, by how its name ends. */
  Optional<Form> form() throws IOException {
    var byContent = Form.ofContent(path);
    return byContent.isPresent() ? byContent : Form.ofName(name);
  }

  /** How many bytes it has. */
  long size() throws IOException {
    return Files.size(path);
  }

  @Override
  public void close() throws IOException {
    if (passing) {
      Files.deleteIfExists(path);
    }
  }

  private static SubmissionFile standardInput() throws IOException {
    var file = Files.createTempFile("monarca-", ".input");
    try (var out = Files.newOutputStream(file)) {
      System.in.transferTo(out);
    }
    return new SubmissionFile("standard input", file, true);
  }

  private static List<SubmissionFile> inside(Path folder, boolean mapped) throws IOException {
    if (UnpackedFolder.isOne(folder, mapped)) {
      return List.of(new SubmissionFile(folder.toString(), UnpackedFolder.packed(folder), true));
    }
    return packed(folder);
  }

  /** All submissions in a folder, by their names. */
  static List<SubmissionFile> packed(Path folder) throws IOException {
    var files = new ArrayList<SubmissionFile>();
    DirectoryStream.Filter<Path> submissions =
        file -> Files.isRegularFile(file) && isSubmission(file);
    try (var found = Files.newDirectoryStream(folder, submissions)) {
      found.forEach(file -> files.add(new SubmissionFile(file.toString(), file, false)));
    }
    if (files.isEmpty()) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "the folder %s holds no submission: none of *.zip, *.xml, *.jsonl".formatted(folder));
    }
    files.sort((one, other) -> one.path().compareTo(other.path()));
    return files;
  }

  private static boolean isSubmission(Path file) {
    var name = file.getFileName().toString();
    return Arrays.stream(Form.values()).anyMatch(form -> name.endsWith("." + form.extension()));
  }
}
