package org.monarca.population;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that says which State record is which child: {@code state,state_student_id,child}. */
final class Truth implements Closeable {

  private final BufferedWriter file;

  Truth(Path path) throws IOException {
    file = Files.newBufferedWriter(path);
    file.write("state,state_student_id,child\n");
  }

  void add(List<Life> lives) throws IOException {
    for (var life : lives) {
      for (var book : life.books()) {
        file.write(book.state().code() + "," + book.id() + "," + life.child().number() + "\n");
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
