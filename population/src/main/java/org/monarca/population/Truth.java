package org.monarca.population;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that says which State record is which child: {@code state,state_student_id,child}. */
final class Truth implements AutoCloseable {

  private final BufferedWriter file;

  Truth(Path path) throws IOException {
    file = Files.newBufferedWriter(path);
    file.write("state,state_student_id,child\n");
  }

  void add(List<Generation> generations) throws IOException {
    for (var generation : generations) {
      for (var child : generation.children()) {
        for (var told : child) {
          file.write(
              told.state().code()
                  + ","
                  + told.record().stateStudentId()
                  + ","
                  + told.child()
                  + "\n");
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
