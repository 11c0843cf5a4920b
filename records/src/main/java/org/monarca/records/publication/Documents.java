package org.monarca.records.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.monarca.records.mapping.Layouts;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.problems.Problem;

/** All documents that are written from the tables, by their path below {@code docs}. */
public final class Documents {

  private Documents() {}

  /** Path to text. */
  public static SortedMap<String, String> all() {
    var documents = new TreeMap<String, String>();
    var english = PublicationWords.ENGLISH;
    var spanish = PublicationWords.SPANISH;
    documents.put("formats/elements.md", new ElementsPage(english).text());
    documents.put("formats/elementos.md", new ElementsPage(spanish).text());
    documents.put("formats/code-lists.md", new CodeListsPage(english).text());
    documents.put("formats/listas.md", new CodeListsPage(spanish).text());
    documents.put("formats/versions.md", new VersionsPage(english).text());
    documents.put("formats/versiones.md", new VersionsPage(spanish).text());
    for (var layout : Layouts.names()) {
      documents.put("formats/" + layout + ".md", new LayoutPage(layout).text());
    }
    documents.put("formats/mapping.schema.json", MappingFile.schema());
    documents.put("problems/README.md", ProblemPage.index());
    for (var problem : Problem.values()) {
      documents.put("problems/" + problem.code() + ".md", new ProblemPage(problem).text());
    }
    return Collections.unmodifiableSortedMap(documents);
  }

  /** Writes those that are not as they should be, and answers how many these were. */
  public static int write(Path docs) throws IOException {
    int written = 0;
    for (var document : all().entrySet()) {
      var file = docs.resolve(document.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(document.getValue())) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, document.getValue());
        written++;
      }
    }
    return written;
  }
}
