package org.monarca.records.jsonl;

import java.util.List;
import java.util.Map;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

/** What a body came to that should hold one student. */
public sealed interface SentStudent {

  /** It is no JSON object in UTF-8. */
  record NoJson() implements SentStudent {}

  /** It holds what no student can; at least one fault. */
  record Unfit(List<Fault> faults) implements SentStudent {}

  /**
   * A student with all rows, not judged yet. Each row knows its place ({@link OneStudent#located}).
   *
   * @param header elements of a header that stand in it, by key
   */
  record Read(StudentRecord child, Map<String, String> header) implements SentStudent {}

  /**
   * One thing that cannot be read.
   *
   * @param pointer JSON Pointer of the place
   */
  record Fault(String pointer, Finding finding) {}
}
