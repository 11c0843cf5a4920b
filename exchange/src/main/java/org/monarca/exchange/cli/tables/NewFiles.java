package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.records.writing.WholeFile;

/**
 * Files that are being written beside their places: all appear when all are whole, and none is left
 * behind otherwise.
 */
public final class NewFiles implements AutoCloseable {

  private static final long OWN = ProcessHandle.current().pid();

  private final Map<Path, Path> growing = new LinkedHashMap<>();

  /** A file that grows until it is published to its place. */
  public Path add(Path target) {
    var folder = WholeFile.folderOf(target);
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new WrongInput(target, "this is a folder or a device; name a file");
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new WrongInput(
          target, "its folder is not there or may not be written to; make it first");
    }
    var file = folder.resolve(".%s.%d.part".formatted(target.getFileName(), OWN));
    growing.put(file, target);
    return file;
  }

  /** Moves all files to their places; older ones of their names are replaced. */
  public void publish() throws IOException {
    for (var file : growing.entrySet()) {
      WholeFile.publish(file.getKey(), file.getValue());
    }
    growing.clear();
  }

  /** What was not published goes. */
  @Override
  public void close() throws IOException {
    for (var file : growing.keySet()) {
      Files.deleteIfExists(file);
    }
  }
}
